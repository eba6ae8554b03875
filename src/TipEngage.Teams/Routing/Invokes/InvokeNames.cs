using System.Text.Json;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>The kinds of invokes that handlers can be mapped to.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/what-are-messaging-extensions"/>.</remarks>
public static class InvokeNames
{
    internal const string DialogSubmitName = "task/submit";
    internal const string ActionFetchName = "composeExtension/fetchTask";
    internal const string ActionSubmitName = "composeExtension/submitAction";

    /// <summary>A search in the compose box; picked by command.</summary>
    public static InvokeName<MessagingExtensionQuery, MessagingExtensionAnswer> Query { get; } = new("composeExtension/query", InvokeJson.Wire.MessagingExtensionQuery, InvokeJson.Wire.MessagingExtensionAnswer)
    {
        Key = query => query.CommandId,
        Say = MessagingExtensionAnswer.Say,
        OutOfDate = voice => voice.CommandOutOfDate,
        IsQuestion = true,
    };

    /// <summary>A link that was pasted.</summary>
    public static InvokeName<LinkQuery, MessagingExtensionAnswer> QueryLink { get; } = Link("composeExtension/queryLink");

    /// <summary>A link that was pasted where the app is not installed: answer without anything of a person.</summary>
    public static InvokeName<LinkQuery, MessagingExtensionAnswer> AnonymousQueryLink { get; } = Link("composeExtension/anonymousQueryLink");

    /// <summary>A search result that was picked: the value of its preview's tap.</summary>
    public static InvokeName<JsonElement, MessagingExtensionAnswer> SelectItem { get; } = new("composeExtension/selectItem", InvokeJson.Wire.JsonElement, InvokeJson.Wire.MessagingExtensionAnswer)
    {
        Say = MessagingExtensionAnswer.Say,
        IsQuestion = true,
    };

    /// <summary>An action of a message extension opens; picked by command.</summary>
    public static InvokeName<MessagingExtensionAction, MessagingExtensionAnswer> FetchTask { get; } = Action(ActionFetchName, true);

    /// <summary>An action of a message extension is submitted; picked by command.</summary>
    public static InvokeName<MessagingExtensionAction, MessagingExtensionAnswer> SubmitAction { get; } = Action(ActionSubmitName, false);

    /// <summary>A dialog opens; picked by verb.</summary>
    public static InvokeName<DialogRequest, DialogAnswer> DialogFetch { get; } = Dialog("task/fetch", true);

    /// <summary>A dialog is submitted; picked by verb.</summary>
    public static InvokeName<DialogRequest, DialogAnswer> DialogSubmit { get; } = Dialog(DialogSubmitName, false);

    /// <summary>Choices while a person types; picked by dataset.</summary>
    public static InvokeName<ChoiceQuery, ChoiceAnswer> Search { get; } = new("application/search", InvokeJson.Wire.ChoiceQuery, InvokeJson.Wire.ChoiceAnswer)
    {
        Key = query => query.Dataset,
        Say = _ => ChoiceAnswer.Of([]),
        IsQuestion = true,
    };

    private static InvokeName<LinkQuery, MessagingExtensionAnswer> Link(string name) => new(name, InvokeJson.Wire.LinkQuery, InvokeJson.Wire.MessagingExtensionAnswer)
    {
        Say = MessagingExtensionAnswer.Say,
        IsQuestion = true,
    };

    private static InvokeName<MessagingExtensionAction, MessagingExtensionAnswer> Action(string name, bool isQuestion) => new(name, InvokeJson.Wire.MessagingExtensionAction, InvokeJson.Wire.MessagingExtensionAnswer)
    {
        Key = action => action.CommandId,
        Say = sentence => new() { Task = DialogTask.Say(sentence) },
        OutOfDate = voice => voice.CommandOutOfDate,
        IsQuestion = isQuestion,
    };

    private static InvokeName<DialogRequest, DialogAnswer> Dialog(string name, bool isQuestion) => new(name, InvokeJson.Wire.DialogRequest, InvokeJson.Wire.DialogAnswer)
    {
        Key = request => request.Verb,
        Say = sentence => new(DialogTask.Say(sentence)),
        IsQuestion = isQuestion,
    };
}
