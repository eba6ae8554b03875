using System.Text.Json;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>An action of a message extension: value of <c>composeExtension/fetchTask</c> and <c>composeExtension/submitAction</c>.</summary>
public sealed record MessagingExtensionAction
{
    /// <summary>Command of the manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary><c>compose</c>, <c>message</c> or <c>commandbox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>Id of the request; the client repeats it when no answer came.</summary>
    public string? RequestId { get; init; }

    /// <summary>The message on which the action was called, as Microsoft Graph writes it.</summary>
    public JsonElement? MessagePayload { get; init; }

    /// <summary>What the dialog holds; on submit only.</summary>
    public JsonElement? Data { get; init; }

    /// <summary><c>edit</c> or <c>send</c> after a preview.</summary>
    public string? BotMessagePreviewAction { get; init; }

    /// <summary>What was previewed.</summary>
    public IReadOnlyList<MessageActivity>? BotActivityPreview { get; init; }
}
