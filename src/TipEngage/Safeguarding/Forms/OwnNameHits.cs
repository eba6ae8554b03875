using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names that are not to be published.</summary>
internal static class OwnNameHits
{
    private const int ShortestName = 3;
    private const int ShortestJoined = 6;

    private static readonly string[] companies =
        ["ltd", "limited", "inc", "pte", "pty", "co", "corp", "corporation", "company", "llc", "plc", "tbk", "pt", "cv", "sdn", "bhd", "jsc", "the", "cong", "ty", "tnhh", "foundation", "yayasan"];

    /// <summary>What is looked for, of names as they were typed: without the form of company, a page without its protocol, and as one word, as addresses have it.</summary>
    public static IReadOnlyList<string> Needles(IEnumerable<string> names) =>
        [.. names.Select(Needle).SelectMany(Forms).Where(needle => needle.Length >= ShortestName).Distinct()];

    private static IEnumerable<string> Forms(string needle) =>
        needle.Replace(" ", "", StringComparison.Ordinal) is { Length: >= ShortestJoined } joined && joined != needle ? [needle, joined] : [needle];

    public static IEnumerable<Hit> In(FormReading reading, IReadOnlyList<string> needles)
    {
        var text = reading.Text.Plain.Text;
        foreach (var needle in needles)
        {
            for (var at = text.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(needle, at + needle.Length, StringComparison.Ordinal))
            {
                if (IsEnd(reading.Text.Plain, at + needle.Length) && (at is 0 || text[at - 1] is ' ' or '\n' || FormReading.IsThai(text[at])))
                    yield return reading.Hit(FindingKind.OwnOrganisation, Severity.Warn, SpanOf(reading, at, at + needle.Length));
            }
        }
    }

    /// <summary>The end of the word, or of its genitive.</summary>
    private static bool IsEnd(PlainText plain, int at) => plain.EndsAt(at) || (plain.Text[at] is 's' && plain.EndsAt(at + 1));

    private static string Needle(string name)
    {
        var page = name.Trim();
        if (Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            page = uri.Host;
        if (page.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            page = page[4..];
        var words = PlainText.Of(page[(page.LastIndexOf('@') + 1)..]).Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var own = words.SkipWhile(IsForm).Reverse().SkipWhile(IsForm).Reverse().ToArray();
        return string.Join(' ', own is [] ? words : own);
    }

    private static bool IsForm(string word) => Array.Exists(companies, word.Equals);

    private static Span SpanOf(FormReading reading, int from, int to)
    {
        var tokens = reading.Tokens;
        var first = FirstAt(tokens, from);
        var end = FirstAt(tokens, to);
        return new(first, Math.Max(end, first + 1), tokens[first].Sentence);
    }

    private static int FirstAt(IReadOnlyList<Token> tokens, int at)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start >= at ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
