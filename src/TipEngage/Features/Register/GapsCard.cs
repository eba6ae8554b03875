using TipEngage.Parties;
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
        var heard = Heard(view);
        string[] lines =
        [
            Line(Strings.Gaps_AdHocGroup, heard, party => party.AdHocGroup && IsMember(party)),
            Line(Strings.Gaps_OtherMembers, heard, party => !party.AdHocGroup && IsMember(party)),
        ];
        return view.Card(
            [
                CardText.Heading(Strings.Gaps_Title),
                CardText.Subtle(Strings.Gaps_What),
                .. lines.Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Medium }),
            ],
            CardText.Lines([Strings.Gaps_Title, Strings.Gaps_What, .. lines]));
    }

    /// <summary>Who works on an item or reported on one, by the register.</summary>
    private static HashSet<string> Heard(PlanView view) =>
    [
        .. view.Register.All(RegisterKind.Assignment).Select(entry => entry.Key.Second),
        .. view.Register.All(RegisterKind.Progress).Select(entry => entry.Value(RegisterFields.Reporter)).OfType<string>(),
    ];

    private static bool IsMember(Party party) => party.Kind is PartyKind.Member or PartyKind.MemberOrganisation;

    private static string Line(string sentence, HashSet<string> heard, Func<Party, bool> circle)
    {
        Party[] all = [.. PartyList.All.Where(circle)];
        Party[] silent = [.. all.Where(party => !heard.Contains(party.Code))];
        var names = silent.Select(party => RegisterWords.Party(party.Code)).Order(StringComparer.CurrentCulture);
        return Sentence.Of(sentence, silent.Length, all.Length, silent is [] ? Strings.Field_Nothing : string.Join(", ", names));
    }
}
