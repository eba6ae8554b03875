using Microsoft.Extensions.Options;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Features.Digests.Report;
using TipEngage.Features.Digests.Settings;
using TipEngage.Hosting;
using TipEngage.Schedules;
using TipEngage.Sending;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Digests;

/// <summary>Weekly digests: how each conversation sets its own, what they hold, and that they arrive once.</summary>
internal static class DigestsFeature
{
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DigestsOptions.Section);
        services.AddOptions<DigestsOptions>().Bind(section)
            .Validate<IOptions<ConnectorOptions>>(
                static (digests, connector) => digests.Wire > connector.Value.AttemptTimeout,
                "Digests:Wire is not longer than Connector:AttemptTimeout, so that a digest could be taken for lost while it is still on the wire; set it to more.")
            .ValidateOnStart();
        var interval = section.Get<DigestsOptions>()?.Interval ?? new DigestsOptions().Interval;
        return services
            .AddSingleton<IValidateOptions<DigestsOptions>, DigestsOptionsValidator>()
            .AddSingleton<DigestBook>()
            .AddSingleton<DigestRights>()
            .AddSingleton<DigestReaders>()
            .AddSingleton<CollectDigest>()
            .AddSingleton<WriteDigest>()
            .AddSingleton<ShownDigests>()
            .AddSingleton<PutPlansRight>()
            .AddSingleton<PlanDigests>()
            .AddSingleton<DigestOutbox>()
            .AddSingleton<DeliveryTurns>()
            .AddSingleton<TellOfFailures>()
            .AddSingleton<SettleDigests>()
            .AddSingleton<SendTenantDigests>()
            .AddTransient<ShowDigest>()
            .AddTransient<SetDigest>()
            .AddTransient<PauseDigest>()
            .AddTransient<ResumeDigest>()
            .AddTransient<StopDigest>()
            .AddTransient<PreviewDigest>()
            .AddTransient<SendDigestNow>()
            .AddTransient<ShowDeliveries>()
            .AddTransient<DeliveryDesk>()
            .AddTransient<IRewriteDigest, RewriteDigest>()
            .AddSingleton<DeliveryRuns>()
            .AddSingleton<ITurnPreparation, CountInteractions>()
            .AddSingleton<NewsletterDesk>()
            .AddSingleton<NewsletterRights>()
            .AddSingleton<WriteNewsletter>()
            .AddSingleton<NewsletterTickets>()
            .AddSingleton<DownloadNewsletter>()
            .AddTransient<ShowNewsletter>()
            .AddSchedule<PlanDigests>("digests.plan", interval)
            .AddSchedule<SendDigests>("digests.send", interval);
    }

    public static BotRoutes MapDigests(this BotRoutes routes) => KeepUpWithTeam.All.Aggregate(routes, (all, name) => all.TeamEvent<KeepUpWithTeam>(name))
        .Command<AnswerDigest>(Commands.Digest)
        .CardAction<ShowDigest, ShowDigest.Data>()
        .CardAction<SetDigest, SetDigest.Data>()
        .CardAction<RefreshDigest, RefreshDigest.Data>()
        .CardAction<PauseDigest, PauseDigest.Data>()
        .CardAction<ResumeDigest, ResumeDigest.Data>()
        .CardAction<StopDigest, StopDigest.Data>()
        .CardAction<PreviewDigest, PreviewDigest.Data>()
        .CardAction<SendDigestNow, SendDigestNow.Data>()
        .CardAction<ShowDeliveries, ShowDeliveries.Data>()
        .CardAction<RetryDelivery, RetryDelivery.Data>()
        .CardAction<CorrectDigest, CorrectDigest.Data>()
        .CardAction<WithdrawDigest, WithdrawDigest.Data>()
        .CardAction<ShowNewsletter, ShowNewsletter.Data>()
        .CardAction<SaveNewsletter, SaveNewsletter.Data>()
        .CardAction<ReleaseNewsletter, ReleaseNewsletter.Data>();

    public static void MapNewsletters(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(NewsletterTickets.Path, (string? ticket, DownloadNewsletter download, HttpContext context) => download.HandleAsync(context, ticket))
        .AllowAnonymous().AddEndpointFilter<PageLanguage>();
}
