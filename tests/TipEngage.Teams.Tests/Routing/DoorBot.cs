using System.Text.Json;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

/// <summary>One bot for all tests of a class, with a handler for every kind of activity.</summary>
public sealed class DoorBot : IAsyncLifetime
{
    internal TestBot Bot { get; private set; } = null!;

    internal static BotRoutes Routes => new BotRoutes()
        .Command<ScriptedCommand>("echo")
        .CardAction<ScriptedAction<RateData>, RateData>()
        .CardAction<ScriptedAction<OpenData>, OpenData>()
        .CardAction<ScriptedAction<LookData>, LookData>()
        .Invoke<ScriptedInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query)
        .Invoke<ScriptedInvoke<LinkQuery, MessagingExtensionAnswer>, LinkQuery, MessagingExtensionAnswer>(InvokeNames.QueryLink)
        .Invoke<ScriptedInvoke<LinkQuery, MessagingExtensionAnswer>, LinkQuery, MessagingExtensionAnswer>(InvokeNames.AnonymousQueryLink)
        .Invoke<ScriptedInvoke<JsonElement, MessagingExtensionAnswer>, JsonElement, MessagingExtensionAnswer>(InvokeNames.SelectItem)
        .Invoke<ScriptedInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.FetchTask)
        .Invoke<ScriptedInvoke<MessagingExtensionAction, MessagingExtensionAnswer>, MessagingExtensionAction, MessagingExtensionAnswer>(InvokeNames.SubmitAction)
        .Invoke<ScriptedInvoke<DialogRequest, DialogAnswer>, DialogRequest, DialogAnswer>(InvokeNames.DialogFetch, OpenData.Verb)
        .Invoke<ScriptedInvoke<DialogRequest, DialogAnswer>, DialogRequest, DialogAnswer>(InvokeNames.DialogSubmit)
        .Invoke<ScriptedInvoke<ChoiceQuery, ChoiceAnswer>, ChoiceQuery, ChoiceAnswer>(InvokeNames.Search, "items")
        .Event<ScriptedEvent<ConversationUpdateActivity>, ConversationUpdateActivity>()
        .Event<ScriptedEvent<InstallationUpdateActivity>, InstallationUpdateActivity>()
        .Event<ScriptedEvent<MessageReactionActivity>, MessageReactionActivity>()
        .Event<ScriptedEvent<MessageUpdateActivity>, MessageUpdateActivity>()
        .Event<ScriptedEvent<MessageDeleteActivity>, MessageDeleteActivity>()
        .Event<ScriptedEvent<EventActivity>, EventActivity>();

    public async ValueTask InitializeAsync()
    {
        Bot = await TestBot.StartAsync(Routes);
        PlayEverything(Bot);
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    internal static void PlayEverything(TestBot bot)
    {
        bot.Part<string, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<RateData, Reply>().Answer = (_, data, _) => Task.FromResult(Reply.Text($"rated {data.ItemId}"));
        bot.Part<LookData, Reply>().Answer = (_, data, _) => Task.FromResult(Reply.Text($"looked at {data.ItemId}"));
        bot.Part<OpenData, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<ConversationUpdateActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<InstallationUpdateActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<MessageReactionActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<MessageUpdateActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<MessageDeleteActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
        bot.Part<EventActivity, Reply>().Answer = (_, _, _) => Task.FromResult(Reply.None);
    }
}
