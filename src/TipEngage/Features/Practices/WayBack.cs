using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Tells somebody without an account how they come back, which is all that they have.</summary>
internal static class WayBack
{
    /// <summary>The same in a line, below a step that they may leave.</summary>
    public static IEnumerable<CardElement> InShort(FormVisitor visitor) => visitor.WayBack is not { } address ? [] :
    [
        CardText.Subtle(Strings.Invitation_WayBackShort) with { Spacing = CardSpacing.Medium },
        CardText.Verbatim(address.AbsoluteUri) with { Id = "way-back", Spacing = CardSpacing.None },
    ];

    public static IEnumerable<CardElement> Of(FormVisitor visitor)
    {
        if (visitor.WayBack is not { } address)
            yield break;

        yield return new Container(
        [
            CardText.Plain(Strings.Invitation_WayBack),
            CardText.Verbatim(address.AbsoluteUri) with { Id = "way-back" },
            CardText.Subtle(Strings.Invitation_ToldHere),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = CardSpacing.Medium,
        };
    }
}
