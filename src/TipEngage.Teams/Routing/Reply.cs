using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>What a handler answers. The routing sends it: as a message, or as the answer to an invoke.</summary>
public sealed record Reply
{
    private Reply()
    {
    }

    /// <summary>Says nothing.</summary>
    public static Reply None { get; } = new();

    /// <summary>The message; null for silence.</summary>
    public MessageActivity? Message { get; private init; }

    /// <summary>Whether only the person who asked should see it; always so in a personal chat.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>Whether nobody else may ever see it: where it cannot be shown to the person who asked alone, it goes to the chat with them, or nowhere.</summary>
    public bool IsForNobodyElse { get; private init; }

    /// <summary>Gets the id of the message once all who are in the conversation can see it; null where nobody wants it.</summary>
    internal Func<string, CancellationToken, Task>? Sent { get; private init; }

    /// <summary>Says a sentence.</summary>
    /// <param name="markdown">Markdown; escape what people wrote with <see cref="Markdown.Escape"/>.</param>
    public static Reply Text(string markdown) => new() { Message = MessageActivity.FromText(markdown) };

    /// <summary>Shows a card.</summary>
    /// <param name="card">The card, as <see cref="Cards.AdaptiveCard.ToAttachment"/> makes it.</param>
    /// <param name="summary">One plain sentence for notifications and screen readers.</param>
    public static Reply Card(Attachment card, string summary) => new() { Message = MessageActivity.FromCard(card, summary) };

    /// <summary>The same, whose id is kept by who wants to change the message later.</summary>
    /// <param name="keep">
    /// Gets the id that Teams gave the message. Not called where only one person sees it, nor for the answer to an invoke. What it throws
    /// fails the turn.
    /// </param>
    public Reply Keeping(Func<string, CancellationToken, Task> keep) => this with { Sent = keep };

    /// <summary>The same for the person who asked only, where the chat or channel allows it; else for all.</summary>
    public Reply Privately() => this with { IsPrivate = true };

    /// <summary>
    /// The same for the person who asked, and for nobody else: where the chat or channel does not allow that, it goes to the chat with them. Where that cannot be
    /// written to either, all read <see cref="IBotVoice.NotBeforeAll"/> in its place. For what is not published, and for secrets.
    /// </summary>
    public Reply ForNobodyElse() => this with { IsPrivate = true, IsForNobodyElse = true };
}
