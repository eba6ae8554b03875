using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds open cases, ways to a house and places of shelters.</summary>
internal static class CaseHits
{
    private const int DenialWords = 6;

    public static IEnumerable<Hit> In(FormReading reading)
    {
        foreach (var pending in reading.Finds[PhraseKind.Pending])
        {
            if (!IsTalk(reading, pending))
                yield return reading.Hit(FindingKind.OpenCase, Severity.Block, pending);
        }

        foreach (var street in reading.Finds[PhraseKind.Street])
        {
            if (IsNamed(reading, street) && !IsNoStreet(reading, street) && !reading.IsDenied(street, DenialWords))
                yield return reading.Hit(FindingKind.Address, Severity.Block, street);
        }

        foreach (var place in HouseNumbers.In(reading).Concat(SheltersIn(reading)))
            yield return place;
    }

    /// <summary>Where a shelter is; those "in four provinces" are nowhere.</summary>
    public static IEnumerable<Hit> SheltersIn(FormReading reading) => reading.Finds[PhraseKind.Shelter]
        .Where(shelter => !reading.Finds.Near(PhraseKind.Few, shelter, 0).Any(few => few.First == shelter.End))
        .Where(shelter => !reading.Talk.Near(PhraseKind.Innocent, shelter, 0).Any(innocent => innocent.Overlaps(shelter)))
        .Where(shelter => !reading.IsDenied(shelter, DenialWords) && !reading.Talk.In(PhraseKind.Rule, shelter.Sentence, shelter.Sentence).Any(rule => !rule.Overlaps(shelter)))
        .Select(shelter => reading.Hit(FindingKind.Address, Severity.Block, shelter));

    private static bool IsTalk(FormReading reading, Span pending) =>
        reading.IsDenied(pending, DenialWords) || reading.IsOfProgramme(pending.Sentence);

    /// <summary>"Jalan keluar nomor 2" is an exit.</summary>
    private static bool IsNoStreet(FormReading reading, Span street) =>
        reading.Finds.Near(PhraseKind.NoName, street, 0).Any(no => no.First == street.First && no.End > no.First + 1 && no.End < street.End);

    /// <summary>Whether a number and a name make a street of what may be any words.</summary>
    private static bool IsNamed(FormReading reading, Span street)
    {
        for (var i = street.First; i < street.End; i++)
        {
            if (reading.IsCapital(i) || reading.Text.Marked[reading.Tokens[i].At] >= '\u0E00')
                return true;
        }

        return street.End < reading.Tokens.Count && reading.IsCapital(street.End);
    }
}
