using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons behind a title where neither has a capital: "bapak joko", "khun somporn".</summary>
internal static class SmallNames
{
    private const int MostWords = 3;
    private const int ShortestName = 3;
    private const int ShortestUnknown = 4;

    public static IEnumerable<Span> AfterTitle(FormReading reading) =>
        NamesBehind(reading, PhraseKind.Title, IsKnown).Concat(NamesBehind(reading, PhraseKind.OnlyTitle, IsAny));

    private static IEnumerable<Span> NamesBehind(FormReading reading, PhraseKind titles, Func<FormReading, int, bool> isName)
    {
        foreach (var title in reading.Finds[titles])
        {
            var end = title.End;
            if (!IsWord(reading, end) || !isName(reading, end))
                continue;

            while (++end - title.End < MostWords && IsWord(reading, end) && IsKnown(reading, end))
            {
            }

            yield return title with { End = end };
        }
    }

    /// <summary>Whether a word in small letters stands right behind another.</summary>
    private static bool IsWord(FormReading reading, int token) =>
        token < reading.Tokens.Count && reading.IsJoined(token - 1) && !reading.IsCapital(token) && char.IsAsciiLetter(reading.WordAt(token)[0]);

    /// <summary>Whether it is a name that is known: by its marks, or without them where it is no other word that is.</summary>
    private static bool IsKnown(FormReading reading, int token) => reading.WordAt(token).Length >= ShortestName && (reading.Tokens[token].Marks is not 0
        ? ((PhraseKind[])[PhraseKind.GivenName, PhraseKind.FamilyName]).Any(kind => reading.Finds.Near(kind, new(token, token + 1, reading.Tokens[token].Sentence), 0).Any(name => name.First == token))
        : JoinedNames.IsName(reading.WordAt(token)) && IsNoOther(reading, token, PhraseKind.Title));

    private static bool IsAny(FormReading reading, int token) => reading.WordAt(token).Length >= ShortestUnknown && IsNoOther(reading, token);

    private static bool IsNoOther(FormReading reading, int token, PhraseKind? but = null) => PlainNames.IsUnknown(reading, new(token, token + 1, reading.Tokens[token].Sentence), but);
}
