using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Parties;

namespace TipEngage.Practices.Library;

/// <summary>Knows who speaks for a member: the focal points that the settings name for it, else every member of the group.</summary>
internal sealed class FocalPoints(IOptions<LibraryOptions> options)
{
    /// <summary>Members that can find a practice useful.</summary>
    public static IReadOnlyList<string> Members { get; } = [.. PartyList.All.Where(IsMember).Select(party => party.Code)];

    /// <summary>Whether the settings name who speaks for it.</summary>
    public bool AreNamedFor(string party) => Of(party) is not [];

    public bool MaySpeakFor(string party, Person person) =>
        Of(party) is var named && (named is [] || named.Any(id => string.Equals(Person.IdOf(id), Person.IdOf(person.Id), StringComparison.OrdinalIgnoreCase)));

    /// <summary>Ids of those whom the settings name for it.</summary>
    public IReadOnlyList<string> IdsFor(string party) => [.. Of(party).Select(Person.IdOf).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Members for which a person may speak.</summary>
    public IReadOnlyList<string> MembersFor(Person person) => [.. Members.Where(party => MaySpeakFor(party, person))];

    /// <summary>Whether the settings name a person for it.</summary>
    public bool IsOf(string party, Person person) => AreNamedFor(party) && MaySpeakFor(party, person);

    /// <summary>Members whose focal point a person is.</summary>
    public IReadOnlyList<string> NamedFor(Person person) => [.. Members.Where(party => IsOf(party, person))];

    /// <summary>The member whose focal point a person is; null for none or several.</summary>
    public string? OnlyOneOf(Person person) => NamedFor(person) is [var only] ? only : null;

    public static bool IsMember(Party party) => party.Kind is PartyKind.Member or PartyKind.MemberOrganisation;

    private string[] Of(string party) => options.Value.FocalPoints.GetValueOrDefault(party) ?? [];
}
