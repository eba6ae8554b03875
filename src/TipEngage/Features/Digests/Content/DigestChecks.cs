using TipEngage.Access;
using TipEngage.Features.Digests.Settings;
using TipEngage.Parties;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Content;

/// <summary>Contacts of the directory and the list of members, where nobody verified them lately; for coordinators.</summary>
internal static class DigestChecks
{
    public static DigestSection? Of(DigestMaterial material) => material.Reader is Role.Coordinator && Entries(material).ToArray() is var entries
        ? new(DigestBlock.Checks, Strings.Digest_Checks, entries, Math.Max(entries.Length, material.Unverified))
        : null;

    private static IEnumerable<DigestEntry> Entries(DigestMaterial material)
    {
        if (material.Unverified > 0)
            yield return new(Sentence.Of(Strings.Digest_ContactsToCheck, material.Unverified), []);
        if (PartyList.CheckedOn.AddDays(Safeguarding.Answers.Directory.FreshDays) < material.View.AsOf)
            yield return new(Sentence.Of(Strings.Digest_MembersToCheck, Dates.Day(PartyList.CheckedOn)), []);
    }
}
