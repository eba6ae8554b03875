using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Schedules;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.Practices;

/// <summary>Sharing a promising practice: its form at every door, drafts, and what became of it.</summary>
internal static class PracticesFeature
{
    public static IServiceCollection AddPractices(this IServiceCollection services) => services
        .AddSingleton<OwnPractices>()
        .AddSingleton<SubmitPractice>()
        .AddSingleton<WithdrawPractice>()
        .AddSingleton<CollectHeld>()
        .AddSingleton<DownloadHeld>()
        .AddTransient<FillForm>()
        .AddTransient<SubmitForm>()
        .AddTransient<StartShare>()
        .AddTransient<OpenPractice>()
        .AddTransient<WithdrawSubmission>()
        .AddTransient<DiscardDraft>()
        .AddTransient<ListSubmissions>()
        .AddTransient<AnswerForm>()
        .AddSchedule<DeleteOldDrafts>("practices.drafts.delete", DeleteOldDrafts.Interval);

    public static void MapHeldAboutMe(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        DownloadHeld.Path, (string? ticket, DownloadHeld download, HttpContext context) => download.HandleAsync(context, ticket))
        .AddEndpointFilter<PageLanguage>().ExcludeFromDescription();

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
            .CardAction<StartShare, StartShare.Data>()
            .CardAction<FillStep, FillStep.Data>()
            .CardAction<OpenPractice, OpenPractice.Data>()
            .CardAction<DiscardDraft, DiscardDraft.Data>()
            .CardAction<WithdrawSubmission, WithdrawSubmission.Data>()
            .CardAction<ListSubmissions, ListSubmissions.Data>()
            .Invoke<ShareMessage, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask, ShareMessage.Command)
            .Invoke<ShareMessage, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, ShareMessage.Command, isQuestion: true);
    }
}
