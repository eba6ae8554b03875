using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons in the words of an address, which has no capitals.</summary>
internal static class LinkNames
{
    private const int ShortestLoneName = 4;

    private const int DetailWords = 6;

    private static readonly PhraseKind[] details = [PhraseKind.Age, PhraseKind.Home];

    /// <summary>The names, and whether more is said of the person.</summary>
    public static IEnumerable<Hit> HitsIn(FormReading reading) => NamesIn(reading).Distinct()
        .Select(name => details.Any(kind => reading.Finds.Near(kind, name, DetailWords * reading.Word).Any(detail => !detail.Overlaps(name)))
            ? reading.Hit(FindingKind.PersonDetails, Severity.Block, name)
            : reading.Hit(FindingKind.PersonName, Severity.Hold, name));

    private static IEnumerable<Span> NamesIn(FormReading reading) => reading.Finds[PhraseKind.GivenName]
        .Where(given => !IsOfHost(reading, given.First))
        .Select(given => WithOthers(reading, given))
        .Where(name => NameHits.IsOfPerson(reading, name) && IsLongEnough(reading, name));

    private static bool IsLongEnough(FormReading reading, Span name) => name.End - name.First > 1 || reading.IsThai(name.First) || reading.WordAt(name.First).Length >= ShortestLoneName;

    private static Span WithOthers(FormReading reading, Span given)
    {
        var name = given;
        while (Beside(reading, name) is { } wider)
            name = wider;
        return name;
    }

    private static Span? Beside(FormReading reading, Span name)
    {
        foreach (var kind in (PhraseKind[])[PhraseKind.GivenName, PhraseKind.FamilyName])
        {
            foreach (var other in reading.Finds.Near(kind, name, 0))
            {
                if (other.First == name.End && reading.IsJoined(name.End - 1))
                    return name with { End = other.End };
                if (other.End == name.First && reading.IsJoined(other.End - 1))
                    return name with { First = other.First };
            }
        }

        return null;
    }

    /// <summary>A word of the name of a site stands behind a dot or behind two strokes.</summary>
    private static bool IsOfHost(FormReading reading, int token) => reading.Tokens[token].At is > 1 and var at && (reading.Text.Marked[at - 1], reading.Text.Marked[at - 2]) is ('.', _) or ('/', '/');
}
