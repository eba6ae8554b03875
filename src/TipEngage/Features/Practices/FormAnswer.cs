using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>What the form answers, whichever door it is answered through.</summary>
/// <param name="Card">The card; null where a sentence says all.</param>
/// <param name="Summary">One plain sentence.</param>
internal sealed record FormAnswer(AdaptiveCard? Card, string Summary)
{
    public static FormAnswer Say(string sentence) => new(null, sentence);

    /// <summary>In a chat it is for the person who asked alone.</summary>
    public Reply ToReply() => (Card is { } card ? Reply.Card(card.ToAttachment(), Summary) : Reply.Text(Summary)).ForNobodyElse();
}
