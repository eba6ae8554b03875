using Microsoft.Extensions.Options;
using TipEngage.Features.Practices.Invitations;
using TipEngage.Hosting;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Invitations;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Schedules;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.Practices;

/// <summary>Sharing a promising practice: its form at every door, drafts, and what became of it.</summary>
internal static class PracticesFeature
{
    public static IServiceCollection AddPractices(this IServiceCollection services)
    {
        services.AddOptions<InvitationOptions>().BindConfiguration(InvitationOptions.Section).ValidateOnStart();
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<OwnPractices>()
            .AddSingleton<PracticeNews>()
            .AddSingleton<SubmitPractice>()
            .AddSingleton<WithdrawPractice>()
            .AddSingleton<DecidePractice>()
            .AddSingleton<PracticeUses>()
            .AddSingleton<ListUses>()
            .AddSingleton<CollectHeld>()
            .AddSingleton<DownloadHeld>()
            .AddTransient<FillForm>()
            .AddTransient<SubmitForm>()
            .AddTransient<ClearStopped>()
            .AddTransient<StartShare>()
            .AddTransient<OpenPractice>()
            .AddTransient<WithdrawSubmission>()
            .AddTransient<DiscardDraft>()
            .AddTransient<ListSubmissions>()
            .AddTransient<AnswerForm>()
            .AddTransient<AnswerWording>()
            .AddTransient<ShareAgain>()
            .AddTransient<UpdatePractice>()
            .AddSingleton<ILetterWriter, WriteLetter>()
            .AddSingleton<IValidateOptions<InvitationOptions>, InvitationOptionsValidator>()
            .AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptionsValidator>()
            .AddSingleton<IValidateOptions<ReviewOptions>, HolidaysValidator>()
            .AddSingleton(provider => new WorkCalendar(provider.GetRequiredService<IOptions<ReviewOptions>>().Value.Holidays))
            .AddSingleton<InvitationBook>()
            .AddSingleton<InvitationDoor>()
            .AddSingleton<ShareLimits>()
            .AddTransient<InviteSubmitters>()
            .AddTransient<IssueInvitation>()
            .AddTransient<EndInvitation>()
            .AddTransient<ShareByInvitation>()
            .AddSchedule<DeleteOldDrafts>("practices.drafts.delete", DeleteOldDrafts.Interval)
            .AddSchedule<TellOfReads>("practices.reads", TellOfReads.Interval)
            .AddSchedule<TurnReviewClock>("practices.clock", TurnReviewClock.Interval)
            .AddSchedule<LinkOldCopies>("practices.copies.link", LinkOldCopies.Interval)
            .AddSchedule<RenewLibrary>("library.renew", RenewLibrary.Interval)
            .AddSchedule<JudgeTiersAgain>("library.tiers", JudgeTiersAgain.Interval)
            .AddSchedule<ForgetOldPractices>("practices.forget", ForgetOldPractices.Interval);
    }

    public static void MapHeldAboutMe(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        DownloadHeld.Path, (string? ticket, DownloadHeld download, HttpContext context) => download.HandleAsync(context, ticket))
        .AddEndpointFilter<PageLanguage>().ExcludeFromDescription();

    public static void MapInvitations(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(ShareByInvitation.Path).AddEndpointFilter<PageLanguage>().ExcludeFromDescription();
        pages.MapGet("/{invitation}", (ShareByInvitation share, HttpContext context, string invitation) => share.OpenAsync(context, invitation));
        pages.MapGet("/{invitation}/{guest}", (ShareByInvitation share, HttpContext context, string invitation, string guest) => share.ComeBackAsync(context, invitation, guest));
        pages.MapPost("/{invitation}/{guest}", (ShareByInvitation share, HttpContext context, string invitation, string guest) => share.GoOnAsync(context, invitation, guest));
        pages.MapPost("/{invitation}", (ShareByInvitation share, HttpContext context, string invitation) => share.AskAsync(context, invitation));
        pages.MapPost("/{invitation}/search", (ShareByInvitation share, HttpContext context, string invitation) => share.SearchAsync(context, invitation));
    }

    public static BotRoutes MapPractices(this BotRoutes routes)
    {
        foreach (var list in SuggestChoices.Lists)
            routes.Invoke<SuggestChoices, ChoiceQuery, ChoiceAnswer>(InvokeNames.Search, FieldInput.Dataset + list);
        foreach (var verb in AnswerForm.Verbs)
        {
            routes.Invoke<ShareInDialog, DialogRequest, DialogAnswer>(InvokeNames.DialogFetch, verb)
                .Invoke<ShareInDialog, DialogRequest, DialogAnswer>(InvokeNames.DialogSubmit, verb, isQuestion: true);
        }

        return routes
            .Command<StartShare>(Commands.Share)
            .Command<ListSubmissions>(Commands.Submissions)
            .Command<InviteSubmitters>(Commands.Invite)
            .CardAction<IssueInvitation, IssueInvitation.Data>()
            .CardAction<EndInvitation, EndInvitation.Data>()
            .CardAction<StartShare, StartShare.Data>()
            .CardAction<FillStep, FillStep.Data>()
            .CardAction<OpenPractice, OpenPractice.Data>()
            .CardAction<DiscardDraft, DiscardDraft.Data>()
            .CardAction<WithdrawSubmission, WithdrawSubmission.Data>()
            .CardAction<ListSubmissions, ListSubmissions.Data>()
            .CardAction<AnswerWording, AnswerWording.Data>()
            .CardAction<ShareAgain, ShareAgain.Data>()
            .CardAction<UpdatePractice, UpdatePractice.Data>()
            .Invoke<ShareMessage, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask, ShareMessage.Command)
            .Invoke<ShareMessage, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, ShareMessage.Command, isQuestion: true);
    }
}
