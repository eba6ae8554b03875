using System.Buffers;
using System.Text.RegularExpressions;

namespace TipEngage.Safeguarding.Places;

/// <summary>Finds links and codes that lead to one exact place, with their own numbers or without.</summary>
internal sealed partial class MapPlaces(MapLinks links)
{
    private static readonly SearchValues<string> words = SearchValues.Create(["///", "what3words", "w3w"], StringComparison.Ordinal);

    private readonly SearchValues<string> starts = SearchValues.Create([.. links.Links.Select(link => link.Start)], StringComparison.Ordinal);
    private readonly (string Start, Regex Then)[] known = [.. links.Links.Select(link => (link.Start, new Regex($@"\G(?:{link.Then})", RegexOptions.CultureInvariant)))];

    public static MapPlaces Default => field ??= new(MapLinks.Default);

    /// <param name="text">Lower case, ASCII digits, with its punctuation.</param>
    public IEnumerable<(int From, int End)> In(string text)
    {
        var found = LinksIn(text);
        if (text.Contains('+') || text.Contains("%2b", StringComparison.Ordinal))
            found = found.Concat(Of(PlusCode().Matches(text)));
        return text.AsSpan().ContainsAny(words) ? found.Concat(Of(ThreeWords().Matches(text))) : found;
    }

    private IEnumerable<(int From, int End)> LinksIn(string text)
    {
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            if ((at is 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-')) && IsPlace(text, at))
                yield return (StartOf(text, at), EndOf(text, at));
        }
    }

    private int Next(string text, int from) => text.AsSpan(from).IndexOfAny(starts) is >= 0 and var at ? from + at : text.Length;

    private bool IsPlace(string text, int at) =>
        Array.Exists(known, link => text.AsSpan(at).StartsWith(link.Start, StringComparison.Ordinal) && link.Then.IsMatch(text, at + link.Start.Length));

    /// <summary>The link may have more before what it is known by: "https", "www".</summary>
    private static int StartOf(string text, int at)
    {
        var from = at;
        while (from > 0 && (char.IsAsciiLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or ':' or '/' or '-'))
            from--;
        return from;
    }

    private static int EndOf(string text, int at) => text.AsSpan(at).IndexOfAny(" <>\"") is >= 0 and var length ? at + length : text.Length;

    private static IEnumerable<(int From, int End)> Of(MatchCollection matches) => matches.Select(match => (match.Index, match.Index + match.Length));

    /// <summary>Eight signs, a plus and two more; in short four before it, of which one is a letter, since sums have none.</summary>
    [GeneratedRegex(@"(?<![a-z0-9+])(?:[2-9c][2-9cfghjmpqrv][2-9cfghjmpqrvwx]{6}|(?=[2-9+%]{0,8}[cfghjmpqrvwx])[2-9cfghjmpqrvwx]{4}(?:[2-9cfghjmpqrvwx]{2})?)(?:\+|%2b)[2-9cfghjmpqrvwx]{2,7}(?![a-z0-9+])", RegexOptions.CultureInvariant)]
    private static partial Regex PlusCode();

    /// <summary>Three words behind three strokes, or behind the name of who gives places such names.</summary>
    [GeneratedRegex(@"(?:(?<![:/a-z0-9])///|(?<![a-z0-9])(?:what3words|w3w)(?![a-z0-9.]) ?[:=-]? ?)(?!www\.)[\p{L}\p{M}]{2,40}\.[\p{L}\p{M}]{2,40}\.[\p{L}\p{M}]{2,40}(?!\.?[\p{L}\p{M}])", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeWords();
}
