using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Results of a message extension.</summary>
public sealed record MessagingExtensionResult
{
    /// <summary><c>result</c>, <c>message</c>, <c>auth</c>, <c>config</c> or <c>botMessagePreview</c>.</summary>
    public string Type { get; init; } = "result";

    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>The results; an Adaptive Card needs a preview to be shown.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>The sentence of type <c>message</c>.</summary>
    public string? Text { get; init; }
}
