using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds who made a work, where words with capitals stand behind it that no language knows: "the guide by Ann Other".</summary>
internal static class AuthorNames
{
    private const int FewestOfName = 2;
    private const int MostOfName = 4;

    public static IEnumerable<Span> In(FormReading reading) => reading.Finds[PhraseKind.Byline].Select(byline => Behind(reading, byline)).OfType<Span>();

    private static Span? Behind(FormReading reading, Span byline)
    {
        var first = byline.End;
        if (first >= reading.Tokens.Count || reading.Tokens[first].Sentence != byline.Sentence || !reading.IsCapital(first) || !reading.IsJoined(first - 1))
            return null;

        var name = reading.Capitals(first) with { First = first };
        return name.End - name.First is >= FewestOfName and <= MostOfName && !AllegationHits.IsAcronym(reading, name) && IsOfWords(reading, name) && PlainNames.IsUnknown(reading, name) ? name : null;
    }

    private static bool IsOfWords(FormReading reading, Span name)
    {
        for (var token = name.First; token < name.End; token++)
        {
            if (reading.Tokens[token].IsNumber || reading.IsThai(token))
                return false;
        }

        return true;
    }
}
