using TipEngage.Parties;

namespace TipEngage.Register;

/// <summary>The members of a circle, and those of them from which nothing is recorded.</summary>
/// <param name="All">The members.</param>
/// <param name="Silent">Who neither works on an item nor reported on one, by the register.</param>
internal sealed record SilentMembers(IReadOnlyList<Party> All, IReadOnlyList<Party> Silent)
{
    /// <param name="register">The register.</param>
    /// <param name="ofAdHocGroup">Whether those of the ad hoc group are meant, or all others.</param>
    /// <param name="since">What was recorded before does not count; all of it counts by default.</param>
    public static SilentMembers In(RegisterView register, bool ofAdHocGroup, DateTimeOffset since = default)
    {
        Party[] all = [.. PartyList.All.Where(party => party.AdHocGroup == ofAdHocGroup && party.Kind is (PartyKind.Member or PartyKind.MemberOrganisation))];
        HashSet<string> heard =
        [
            .. register.All(RegisterKind.Assignment).Where(entry => entry.RecordedAt >= since).Select(entry => entry.Key.Second),
            .. register.All(RegisterKind.Progress).Where(entry => entry.RecordedAt >= since).Select(entry => entry.Value(RegisterFields.Reporter)).OfType<string>(),
        ];
        return new(all, [.. all.Where(party => !heard.Contains(party.Code))]);
    }
}
