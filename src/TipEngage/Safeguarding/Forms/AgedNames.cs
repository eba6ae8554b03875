using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds words with capitals right before an age, whatever they are: "Nalini Perumbadi, 37, a line leader".</summary>
internal static class AgedNames
{
    private const int FewestOfName = 2;
    private const int MostOfName = 5;
    private const int DetailWords = 8;

    private static readonly PhraseKind[] details = [PhraseKind.Nation, PhraseKind.Home, PhraseKind.Job, PhraseKind.Employer, PhraseKind.Sex];

    public static IEnumerable<Span> In(FormReading reading) => reading.Finds[PhraseKind.Age].Select(age => Before(reading, age)).OfType<Span>();

    private static Span? Before(FormReading reading, Span age)
    {
        var last = age.First - 1;
        if (last < 0 || !reading.IsCapital(last) || reading.Tokens[last].Sentence != age.Sentence || !IsAside(reading, last, age.First))
            return null;

        var name = reading.Capitals(last) with { End = age.First };
        return name.End - name.First is >= FewestOfName and <= MostOfName && !AllegationHits.IsOfPlace(reading, name) && (IsInWords(age) || IsDetailed(reading, age)) ? name : null;
    }

    /// <summary>Whether a comma or a bracket stands between a name and the number behind it.</summary>
    private static bool IsAside(FormReading reading, int last, int age)
    {
        var end = FormText.EndOf(reading.Tokens[last]);
        var between = reading.Text.Marked.AsSpan(end, reading.Tokens[age].At - end);
        return between.ContainsAny(",(") && between.IndexOfAnyExcept(" ,(") < 0;
    }

    /// <summary>"33 years old" says what it is; a number alone may count anything.</summary>
    private static bool IsInWords(Span age) => age.End - age.First > 1;

    private static bool IsDetailed(FormReading reading, Span age) => Array.Exists(details, kind => reading.Finds.Near(kind, age, DetailWords).Any(detail => detail.First >= age.End))
        || (age.End + 1 < reading.Tokens.Count && reading.WordAt(age.End) is "from" or "asal" or "dari" && reading.IsCapital(age.End + 1));
}
