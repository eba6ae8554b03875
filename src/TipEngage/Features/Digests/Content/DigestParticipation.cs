using TipEngage.Features.Digests.Settings;
using TipEngage.Parties;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>From how many members, circle by circle, nothing was recorded lately; which, a coordinator asks alone.</summary>
internal static class DigestParticipation
{
    private static readonly TimeSpan lately = TimeSpan.FromDays(90);

    public static DigestSection? Of(PlanView view, DigestWindow window)
    {
        if (!view.Register.IsCoordinator)
            return null;

        var since = window.Until - lately;
        HashSet<string> heard =
        [
            .. view.Register.All(RegisterKind.Assignment).Where(entry => entry.RecordedAt >= since).Select(entry => entry.Key.Second),
            .. view.Register.All(RegisterKind.Progress).Where(entry => entry.RecordedAt >= since).Select(entry => entry.Value(RegisterFields.Reporter)).OfType<string>(),
        ];
        var circles = PartyList.All.Where(party => party.Kind is PartyKind.Member or PartyKind.MemberOrganisation).ToLookup(party => party.AdHocGroup);
        var (near, far) = (Silent(circles[true]), Silent(circles[false]));
        DigestEntry[] entries =
        [
            .. near > 0 ? [new(Sentence.Of(Strings.Digest_SilentAdHoc, near, circles[true].Count()), [])] : Array.Empty<DigestEntry>(),
            .. far > 0 ? [new(Sentence.Of(Strings.Digest_SilentOthers, far, circles[false].Count()), [])] : Array.Empty<DigestEntry>(),
        ];
        return new(DigestBlock.Participation, Strings.Digest_Participation, entries, near + far);

        int Silent(IEnumerable<Party> circle) => circle.Count(party => !heard.Contains(party.Code));
    }
}
