using TipEngage.Safeguarding.Answers;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Safeguarding;

/// <summary>Screens what people write before anything of it is kept, and answers in its place.</summary>
internal static class SafeguardingFeature
{
    public static IServiceCollection AddSafeguarding(this IServiceCollection services) => services
        .AddSingleton(_ => Screening.Default)
        .AddSingleton<IActivityScreen, MessageScreen>()
        .AddSingleton(provider => Answers.Directory.Load(provider.GetRequiredService<TimeProvider>()));

    public static BotRoutes MapSafeguarding(this BotRoutes routes) => routes
        .CardAction<Refer, Refer.Data>()
        .CardAction<Refuse, Refuse.Data>()
        .CardAction<ShowContacts, ShowContacts.Data>()
        .Invoke<Refer, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, Refer.Data.Verb)
        .Invoke<Refuse, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, Refuse.Data.Verb);
}
