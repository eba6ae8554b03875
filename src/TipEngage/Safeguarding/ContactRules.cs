using System.Buffers;
using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Finds ways to one person that are written in words: addresses whose signs are spelled, and names in a messenger.</summary>
internal static partial class ContactRules
{
    private const int LongestHost = 40;
    private const int MostHostWords = 3;
    private const int MostHandleWords = 3;
    private const int FewestLetters = 3;
    private const int LongestBefore = 40;

    private static readonly SearchValues<char> signs = SearchValues.Create("0123456789_.#");

    /// <summary>Addresses, by their places in the marked text.</summary>
    public static IEnumerable<(int From, int End)> AddressesIn(PhraseFinds finds) =>
        finds[PhraseKind.SpelledEnd].Select(end => Spelled(finds, end)).Concat(finds[PhraseKind.MailHost].Select(host => OfMailHost(finds, host))).OfType<(int, int)>();

    /// <summary>Names in a messenger with the messenger, by their places in the marked text.</summary>
    public static IEnumerable<(int From, int End)> HandlesIn(PhraseFinds finds) =>
        finds[PhraseKind.Messenger].SelectMany(service => Around(finds, service));

    private static (int From, int End)? Spelled(PhraseFinds finds, Span end)
    {
        var tokens = finds.Text.Tokens;
        var at = finds.Near(PhraseKind.SpelledAt, end, LongestHost).LastOrDefault(one => one.End < end.First);
        if (at.End is 0)
            return null;

        var host = finds.Text.Text.AsSpan(tokens[at.End].Start, tokens[end.First].Start - tokens[at.End].Start);
        return host.Length <= LongestHost && host.TrimEnd().Count(' ') < MostHostWords && NameBefore(finds, at.First) is { } name ? (tokens[name].At, tokens[end.End - 1].EndAt) : null;
    }

    private static (int From, int End)? OfMailHost(PhraseFinds finds, Span host) =>
        NameBefore(finds, host.First) is { } name ? (finds.Text.Tokens[name].At, finds.Text.Tokens[host.End - 1].EndAt) : null;

    /// <summary>The first token of the name that stands before the sign, with the parts that dots and lines join to it.</summary>
    private static int? NameBefore(PhraseFinds finds, int end)
    {
        var tokens = finds.Text.Tokens;
        var first = StartOfWord(finds.Text, end - 1);
        if (first is not { } name || tokens[name].Sentence != tokens[end].Sentence || Stands(finds, PhraseKind.NoAddressee, end) || Stands(finds, PhraseKind.HandleWord, end))
            return null;

        while (finds.Near(PhraseKind.SpelledSign, new(name, end, tokens[name].Sentence), 0).LastOrDefault(sign => sign.End == name) is { End: > 0 } joint && StartOfWord(finds.Text, joint.First - 1) is { } before)
            name = before;
        return name;
    }

    /// <summary>Whether words of a kind end here.</summary>
    private static bool Stands(PhraseFinds finds, PhraseKind kind, int end) =>
        finds.Near(kind, new(end - 1, end, finds.Text.Tokens[end - 1].Sentence), 0).Any(found => found.End == end);

    /// <summary>The first token that nothing but signs of addresses parts from this one.</summary>
    private static int? StartOfWord(PlainText text, int last)
    {
        if (last < 0)
            return null;

        var first = last;
        while (first > 0 && text.Tokens[first - 1].Sentence == text.Tokens[first].Sentence && text.Tokens[first - 1].EndAt is var end
            && text.Marked.AsSpan(end, text.Tokens[first].At - end).IndexOfAnyExcept("._-+") < 0)
        {
            first--;
        }

        return first;
    }

    private static IEnumerable<(int From, int End)> Around(PhraseFinds finds, Span service)
    {
        var (tokens, marked) = (finds.Text.Tokens, finds.Text.Marked);
        var start = tokens[service.First].At;
        var behind = Handle().Match(marked, AfterWords(finds, tokens[service.End - 1].EndAt));
        if (behind.Success && IsHandle(behind.Value))
            yield return (start, behind.Index + behind.Value.TrimEnd('.', '-', '#').Length);
        else if (ChosenBehind(finds, service) is { } end)
            yield return (start, end);

        var from = Math.Max(0, start - LongestBefore);
        if (HandleBefore().Match(marked[from..start]) is { Success: true } before && service.First > 0 && Stands(finds, PhraseKind.HandleWord, service.First)
            && IsHandle(before.Groups[1].Value))
        {
            yield return (from + before.Groups[1].Index, tokens[service.End - 1].EndAt);
        }
    }

    /// <summary>The end of a name with a line in it further behind, where one of the words before names stands between.</summary>
    private static int? ChosenBehind(PhraseFinds finds, Span service)
    {
        var (tokens, marked) = (finds.Text.Tokens, finds.Text.Marked);
        var end = tokens[service.End - 1].EndAt;
        var name = Chosen().Match(marked, end, Math.Min(LongestBefore, marked.Length - end));
        var token = name.Success ? finds.Text.TokenAt(name.Index) : tokens.Count;
        return token < tokens.Count && tokens[token].Sentence == service.Sentence
            && finds.Near(PhraseKind.HandleWord, service, LongestBefore).Any(word => word.First >= service.End && word.End <= token) ? name.Index + name.Length : null;
    }

    /// <summary>The place behind the few words and signs that may stand before a name.</summary>
    private static int AfterWords(PhraseFinds finds, int at)
    {
        var (tokens, marked) = (finds.Text.Tokens, finds.Text.Marked);
        for (var words = 0; ; words++)
        {
            while (at < marked.Length && marked[at] is ' ' or ':' or '=' or '(' or '"' or '“' or '-' or ',')
                at++;
            var token = finds.Text.TokenAt(at);
            if (words == MostHandleWords || token == tokens.Count || !WordsAt(finds, token).Any())
                return at;

            at = tokens[WordsAt(finds, token).Max(word => word.End) - 1].EndAt;
        }
    }

    private static IEnumerable<Span> WordsAt(PhraseFinds finds, int token) =>
        finds.Near(PhraseKind.HandleWord, new(token, token + 1, finds.Text.Tokens[token].Sentence), 0).Where(word => word.First == token);

    /// <summary>Whether it is a name that somebody chose rather than a word or a page: letters with digits or signs in them, or with the sign before them.</summary>
    private static bool IsHandle(string text)
    {
        var name = text.TrimEnd('.', '-', '#');
        return name.Count(char.IsAsciiLetter) >= FewestLetters && (name[0] is '@' || (name.AsSpan().ContainsAny(signs) && !Page().IsMatch(name)));
    }

    [GeneratedRegex(@"\G@?(?:live:)?[a-z0-9_][a-z0-9._#-]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    /// <summary>A name that no page or word has: with a line in it.</summary>
    [GeneratedRegex(@"(?<![a-z0-9._@/-])(?![a-z0-9._]*\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|png|jpe?g|zip|mp4|html?)(?![a-z]))[a-z][a-z0-9.]*_[a-z0-9._]{2,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Chosen();

    [GeneratedRegex(@"(?<![a-z0-9._@-])(@?[a-z_][a-z0-9._#]{3,30}) ?\(?(?:\S{1,8} )?$", RegexOptions.CultureInvariant)]
    private static partial Regex HandleBefore();

    [GeneratedRegex(@"\.(?:com|org|net|int|gov|edu|info|go|co|or|ac|[a-z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    /// <summary>An address of a page of one person in a messenger or a network, and a name with the sign before it that is no word.</summary>
    [GeneratedRegex(@"(?<![a-z0-9._-])(?:(?:t|wa|m|zalo|viber)\.me/[^\s,;]{2,}|line\.me/(?:r/)?ti/[^\s,;]{2,}|linkedin\.com/in/[^\s,;]{2,}|(?:facebook|fb)\.com/(?:profile\.php|people/)[^\s,;]{2,}|(?:facebook|fb|instagram|tiktok)\.com/@?(?=[a-z._]*[0-9])[a-z_][a-z0-9._]{3,40})|(?<![a-z0-9._@-])@(?=[a-z0-9.]*[0-9_]|[a-z0-9]+\.[a-z])[a-z][a-z0-9_.]{3,30}(?![a-z0-9@])", RegexOptions.CultureInvariant)]
    public static partial Regex Profile();
}
