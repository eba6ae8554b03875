using System.Text;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names that are not to be published, and takes them out of what is.</summary>
internal static class OwnNameHits
{
    private const string Hidden = "[…]";

    /// <summary>Begins what may be a part of a longer word.</summary>
    private const char Within = '*';
    private const int ShortestName = 3;
    private const int ShortestJoined = 6;
    private const int ShortestWithin = 9;
    private const int FewestWithin = 2;

    private static readonly string[] companies =
        ["ltd", "limited", "inc", "pte", "pty", "co", "corp", "corporation", "company", "llc", "plc", "tbk", "pt", "cv", "sdn", "bhd", "jsc", "the", "cong", "ty", "tnhh", "foundation", "yayasan"];

    /// <summary>What may stand on either side of the rest of a name, as in the name of a site.</summary>
    private static readonly string[] kinds = ["hotel", "hotels", "resort", "group", "holdings", "factory", "garments", "seafood", "foods", "pabrik", "nha", "may", "khach", "san", "org", "ngo"];

    /// <summary>What is looked for, of names as they were typed: without the form of company, a page without its protocol, and as one word, as addresses have it.</summary>
    public static IReadOnlyList<string> Needles(IEnumerable<string> names) =>
        [.. names.SelectMany(NameParts.Of).Select(Needle).Where(needle => !Array.Exists(kinds, needle.Equals)).SelectMany(Forms).Where(needle => needle.Length >= ShortestName).Distinct()];

    private static IEnumerable<string> Forms(string needle)
    {
        yield return needle;
        var words = needle.Split(' ');
        if (words.Length > 1 && string.Concat(words) is { Length: >= ShortestJoined } joined)
            yield return joined;

        // "Golden Lotus Hotel" is "hotelgoldenlotus" where a site has its name; a single word may be a part of many.
        var rest = words.SkipWhile(kinds.Contains).Reverse().SkipWhile(kinds.Contains).Reverse().ToArray();
        if (rest.Length >= FewestWithin && string.Concat(rest) is { Length: >= ShortestWithin } within)
            yield return Within + within;
    }

    public static IEnumerable<Hit> In(FormReading reading, IReadOnlyList<string> needles) =>
        Spans(reading.Text.Plain, needles).Select(span => reading.Hit(FindingKind.OwnOrganisation, Severity.Warn, span));

    /// <summary>A text without what is looked for.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="needles">What is looked for, as <see cref="Needles"/> makes it.</param>
    public static string Hide(string text, IReadOnlyList<string> needles)
    {
        if (needles is [])
            return text;

        var form = FormText.Of(text);
        var (shown, at) = (new StringBuilder(), 0);
        foreach (var (start, length) in Spans(form.Plain, needles).Select(form.Typed).OrderBy(one => one.Start))
        {
            if (start >= at)
                shown.Append(text, at, start - at).Append(Hidden);
            at = Math.Max(at, start + length);
        }

        return shown.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<Span> Spans(PlainText plain, IReadOnlyList<string> needles)
    {
        var text = plain.Text;
        foreach (var looked in needles)
        {
            var (needle, isWithin) = (looked.TrimStart(Within), looked[0] is Within);
            for (var at = text.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(needle, at + needle.Length, StringComparison.Ordinal))
            {
                if (isWithin || (IsEnd(plain, at + needle.Length) && (at is 0 || text[at - 1] is ' ' or '\n' || FormReading.IsThai(text[at]))))
                    yield return SpanOf(plain.Tokens, at, at + needle.Length);
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

    private static Span SpanOf(IReadOnlyList<Token> tokens, int from, int to)
    {
        var first = FirstAt(tokens, from + 1) - 1;
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
