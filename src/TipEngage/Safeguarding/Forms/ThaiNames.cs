using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons in Thai, which has no capitals and puts spaces between names rather than between words.</summary>
internal static partial class ThaiNames
{
    private const int LongestName = 16;
    private const int LongestFamilyName = 10;

    /// <summary>The mark over a letter that is not read.</summary>
    private const char Mute = '\u0E4C';

    private static readonly PhraseKind[] NotOfNames =
        [PhraseKind.Plain, PhraseKind.General, PhraseKind.Counted, PhraseKind.Job, PhraseKind.Sector, PhraseKind.Office, PhraseKind.Speech, PhraseKind.Saying, PhraseKind.Nation];

    /// <summary>Thai words before an age in brackets.</summary>
    public static IEnumerable<Span> BeforeAge(FormReading reading)
    {
        foreach (var age in reading.Finds[PhraseKind.Age])
        {
            var last = age.First - 1;
            if (last < 0 || reading.Tokens[last].Sentence != age.Sentence || !reading.IsThai(last) || !IsInBrackets(reading, age))
                continue;

            var first = StartOfWord(reading, StartOfWord(reading, last) - 1);
            if (last + 1 - first is >= 4 and <= 2 * LongestName && IsNameLike(reading, first, last + 1))
                yield return new(first, last + 1, age.Sentence);
        }
    }

    /// <summary>What stands between "named" and an age.</summary>
    public static IEnumerable<Span> NamedWithAge(FormReading reading)
    {
        foreach (var match in Named().Matches(reading.Text.Marked).Select(match => match.Groups["name"]))
        {
            var (first, end) = (reading.Text.Plain.TokenAt(match.Index), reading.Text.Plain.TokenAt(match.Index + match.Length));
            if (end > first)
                yield return new(first, end, reading.Tokens[first].Sentence);
        }
    }

    /// <summary>Thai has no capitals: what stands behind a title up to the next space, where the title begins a word or the name is known.</summary>
    public static Span? Behind(FormReading reading, Span before, bool isTitle)
    {
        var end = before.End;
        if (reading.Finds.Near(PhraseKind.GivenName, before, 1).Where(given => given.First == before.End).ToArray() is [.., var known])
            end = known.End;
        else if (isTitle ? !IsWordStart(reading, before.First) : reading.Finds.Near(PhraseKind.Age, before, 2 * reading.Word).All(age => age.First < before.End))
            return null;
        else
            end = EndOfWord(reading, before.End);

        return end - before.End is >= 2 and <= LongestName ? new(isTitle ? before.First : before.End, EndOfFamilyName(reading, end, before.Sentence), before.Sentence) : null;
    }

    /// <summary>The end of the short word behind a given name and a space, which is a family name unless it is some other word.</summary>
    private static int EndOfFamilyName(FormReading reading, int end, int sentence)
    {
        if (end >= reading.Tokens.Count || reading.Tokens[end].Sentence != sentence || !reading.IsThai(end) || !reading.IsJoined(end - 1))
            return end;

        var last = EndOfWord(reading, end);
        return last - end is >= 3 and <= LongestFamilyName && IsNameLike(reading, end, last) ? last : end;
    }

    /// <summary>A given name and a family name with a space between them and no other word in them.</summary>
    public static Span? FullName(FormReading reading, int first)
    {
        var middle = EndOfWord(reading, first);
        if (middle >= reading.Tokens.Count || reading.Tokens[middle].Sentence != reading.Tokens[first].Sentence || !reading.IsThai(middle)
            || reading.Text.Marked[FormText.EndOf(reading.Tokens[middle - 1])] is not ' ')
        {
            return null;
        }

        var end = EndOfWord(reading, middle);
        return middle - first is >= 2 and <= LongestName && end - middle is >= 3 and <= LongestName && (IsNameLike(reading, first, end) || IsForeign(reading, first, middle, end))
            ? new(first, end, reading.Tokens[first].Sentence)
            : null;
    }

    private static bool IsNameLike(FormReading reading, int first, int end)
    {
        var span = new Span(first, end, reading.Tokens[first].Sentence);
        return !NotOfNames.Any(kind => reading.Finds.Near(kind, span, 0).Any(span.Overlaps));
    }

    private static int StartOfWord(FormReading reading, int last)
    {
        var first = Math.Max(last, 0);
        while (first > 0 && last - first < LongestName && reading.Tokens[first].Sentence == reading.Tokens[first - 1].Sentence
            && reading.Tokens[first].At == FormText.EndOf(reading.Tokens[first - 1]) && reading.IsThai(first - 1))
        {
            first--;
        }

        return first;
    }

    private static int EndOfWord(FormReading reading, int first)
    {
        var end = first + 1;
        while (end < reading.Tokens.Count && end - first <= LongestName && reading.Tokens[end].At == FormText.EndOf(reading.Tokens[end - 1]) && reading.IsThai(end))
            end++;
        return end;
    }

    /// <summary>Whether nothing Thai stands right before a token.</summary>
    public static bool IsWordStart(FormReading reading, int token) =>
        token is 0 || token >= reading.Tokens.Count || reading.Tokens[token].At != FormText.EndOf(reading.Tokens[token - 1]) || !reading.IsThai(token - 1);

    /// <summary>Foreign names in Thai letters have letters that are not read: no word of two such parts is another.</summary>
    private static bool IsForeign(FormReading reading, int first, int middle, int end) => IsMuted(reading, first, middle) && IsMuted(reading, middle, end);

    private static bool IsMuted(FormReading reading, int first, int end) =>
        reading.Text.Marked.AsSpan(reading.Tokens[first].At, FormText.EndOf(reading.Tokens[end - 1]) - reading.Tokens[first].At).Contains(Mute);

    [GeneratedRegex(@"ชื่อ(?:เล่น|จริง|ว่า)? ?(?<name>[ก-๎]{2,20}(?: [ก-๎]{2,20}){0,2}),? (?:อายุ|วัย) ?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    /// <summary>Two Thai letters are a title only with the dots between them.</summary>
    public static bool IsTitle(FormReading reading, Span title) => title.End - title.First > 2 || !reading.IsThai(title.First)
        || reading.Tokens[title.First + 1].At > FormText.EndOf(reading.Tokens[title.First]);

    private static bool IsInBrackets(FormReading reading, Span age)
    {
        var end = FormText.EndOf(reading.Tokens[age.First - 1]);
        return reading.Text.Marked.AsSpan(end, reading.Tokens[age.First].At - end).Contains('(');
    }
}
