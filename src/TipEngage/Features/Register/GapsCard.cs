using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>From which members nothing is recorded, in the order of the alphabet: no ranking, and nothing of blame.</summary>
internal static class GapsCard
{
    public static AdaptiveCard Create(PlanView view)
    {
        string[] lines =
        [
            Line(Strings.Gaps_AdHocGroup, SilentMembers.In(view.Register, ofAdHocGroup: true)),
            Line(Strings.Gaps_OtherMembers, SilentMembers.In(view.Register, ofAdHocGroup: false)),
        ];
        return view.Card(
            [
                CardText.Heading(Strings.Gaps_Title),
                CardText.Subtle(Strings.Gaps_What),
                .. lines.Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Medium }),
            ],
            CardText.Lines([Strings.Gaps_Title, Strings.Gaps_What, .. lines]));
    }

    private static string Line(string sentence, SilentMembers circle)
    {
        var names = circle.Silent.Select(party => RegisterWords.Party(party.Code)).Order(StringComparer.CurrentCulture);
        return Sentence.Of(sentence, circle.Silent.Count, circle.All.Count, circle.Silent is [] ? Strings.Field_Nothing : string.Join(", ", names));
    }
}
