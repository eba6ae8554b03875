using System.Text.Json;

namespace TipEngage.Teams.Activities;

/// <summary>A message: what a person wrote or pressed, or what the bot says.</summary>
/// <remarks>
/// An outgoing message carries text or cards, not both: Teams splits it in two and returns no id.
/// The whole message may take about 100 KB, measured as UTF-16.
/// </remarks>
public record MessageActivity : Activity
{
    /// <summary>Makes an empty message.</summary>
    public MessageActivity() => Type = ActivityTypes.Message;

    /// <summary>What was written, mentions included as <c>&lt;at&gt;Name&lt;/at&gt;</c>. Absent for a press on Action.Submit.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>. Set it on what is sent: the default is not agreed upon.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What notifications and screen readers say in place of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>Cards and files. Teams adds a <c>text/html</c> copy of what a person wrote.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>, 10 cards at most. <c>list</c> by default.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>The data of Action.Submit or messageBack: an object or a string.</summary>
    public JsonElement? Value { get; init; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>. <c>normal</c> by default.</summary>
    public string? Importance { get; init; }

    /// <summary>Makes a Markdown message.</summary>
    /// <param name="text">Markdown; escape what people wrote with <see cref="Markdown.Escape"/>.</param>
    public static MessageActivity FromText(string text) => new() { Text = text, TextFormat = "markdown", Summary = text };

    /// <summary>Makes a message that shows one card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">One plain sentence for notifications.</param>
    public static MessageActivity FromCard(Attachment card, string summary) => new() { Attachments = [card], Summary = summary };
}
