namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Answer of a message extension: results, a sentence, or a dialog.</summary>
public sealed record MessagingExtensionAnswer
{
    /// <summary>Results or a sentence.</summary>
    public MessagingExtensionResult? ComposeExtension { get; init; }

    /// <summary>A dialog; for actions only.</summary>
    public DialogTask? Task { get; init; }

    /// <summary>Shows a sentence.</summary>
    /// <param name="sentence">Plain text.</param>
    public static MessagingExtensionAnswer Say(string sentence) =>
        new() { ComposeExtension = new() { Type = "message", Text = sentence } };
}
