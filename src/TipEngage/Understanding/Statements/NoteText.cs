using System.Buffers;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what a person said beyond what was understood, in their own letters.</summary>
internal static class NoteText
{
    private static readonly SearchValues<char> leading = SearchValues.Create(" \t\r\n\u00A0,;:.!?-–—/|");
    private static readonly SearchValues<char> trailing = SearchValues.Create(" \t\r\n\u00A0,;:-–—/|(");

    /// <param name="sentence">The sentence.</param>
    /// <param name="end">Where that ends which was understood.</param>
    /// <returns>One stretch of what was typed; null where nothing of weight is left.</returns>
    public static string? After(Sentence sentence, int end)
    {
        if (!sentence.Places.AreKnown)
            return Trimmed(sentence.Typed, 0..sentence.Typed.Length) is { Length: > 0 } all ? all : null;

        var start = sentence.Places.TypedAt(end);
        var link = sentence.Links.FirstOrDefault(range => range.Start.Value >= start);
        if (link.Equals(default))
            return Of(sentence, start..sentence.Typed.Length);

        var before = start..WithoutSource(sentence, start, link.Start.Value);
        var after = link.End.Value..sentence.Typed.Length;
        return (Of(sentence, before), Of(sentence, after)) switch
        {
            (null, var second) => second,
            (var first, null) => first,
            _ => Of(sentence, start..sentence.Typed.Length),
        };
    }

    private static string? Of(Sentence sentence, Range range)
    {
        var (first, last) = (sentence.Places.WordsAt(range.Start.Value), sentence.Places.WordsAt(range.End.Value));
        if (sentence.IsOnlyFiller(first, last))
            return null;

        var label = sentence.Chunks.FirstOrDefault(chunk => chunk.Start >= first);
        var start = label is not null && label.Has(Sign.Note) ? Math.Max(range.Start.Value, sentence.Places.TypedAt(label.End)) : range.Start.Value;
        return Trimmed(sentence.Typed, start..range.End) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Where the words end that lead to a link, such as "source:".</summary>
    private static int WithoutSource(Sentence sentence, int start, int link)
    {
        var (first, end) = (sentence.Places.WordsAt(start), sentence.Places.WordsAt(link));
        var sources = sentence.Chunks.Where(chunk => chunk.Start >= first && chunk.End <= end).Reverse().TakeWhile(chunk => chunk.Has(Sign.Source) || chunk.Has(Sign.Copula) || (chunk.IsFiller && chunk.End - chunk.Start < 4));
        return sources.LastOrDefault(chunk => chunk.Has(Sign.Source)) is { } source ? Math.Max(start, sentence.Places.TypedAt(source.Start)) : link;
    }

    private static string Trimmed(string typed, Range range)
    {
        var text = typed.AsSpan(range);
        text = text.IndexOfAnyExcept(leading) is >= 0 and var first ? text[first..] : [];
        text = text[..(text.LastIndexOfAnyExcept(trailing) + 1)];
        return text is ['(', .. var inner, ')'] && !inner.Contains('(') ? inner.Trim().ToString() : text.ToString();
    }
}
