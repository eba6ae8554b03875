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
        .AddSingleton<IAside, WarnOfName>()
        .AddSingleton(provider => Answers.Directory.Load(provider.GetRequiredService<TimeProvider>()));

    public static BotRoutes MapSafeguarding(this BotRoutes routes) => routes
        .CardAction<Refer, Refer.Data>()
        .CardAction<Refuse, Refuse.Data>()
        .CardAction<ShowContacts, ShowContacts.Data>()
        .CardAction<AskAgain, AskAgain.Data>()
        .Invoke<Refer, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, Refer.Data.Verb)
        .Invoke<Refuse, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, Refuse.Data.Verb)
        .Invoke<Refer, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask, Refer.Data.Verb)
        .Invoke<Refer, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, Refer.Data.Verb, isQuestion: true)
        .Invoke<Refuse, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask, Refuse.Data.Verb)
        .Invoke<Refuse, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction, Refuse.Data.Verb, isQuestion: true)
        .Invoke<Refer, DialogRequest, DialogAnswer>(InvokeNames.DialogFetch, Refer.Data.Verb)
        .Invoke<Refer, DialogRequest, DialogAnswer>(InvokeNames.DialogSubmit, Refer.Data.Verb, isQuestion: true)
        .Invoke<Refuse, DialogRequest, DialogAnswer>(InvokeNames.DialogFetch, Refuse.Data.Verb)
        .Invoke<Refuse, DialogRequest, DialogAnswer>(InvokeNames.DialogSubmit, Refuse.Data.Verb, isQuestion: true);
}
