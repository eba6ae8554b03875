using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>What stands in quotation marks beside a word for a work is its title, and nobody's story: a talk called "My boss has my passport".</summary>
internal static class QuotedTitles
{
    private const int WorkWords = 4;
    private const string Opening = "\"“”„«";
    private const string Closing = "\"”“»";

    /// <summary>Leaves out the signs that are all within a title.</summary>
    public static void LeaveOut(PhraseFinds finds, PhraseBook book, IReadOnlyList<PhraseKind> signs)
    {
        if (!finds.Has(PhraseKind.Opus))
            return;

        Span[] titles = [.. QuotesIn(finds.Text).Where(quote => finds.IsAround(PhraseKind.Opus, quote.First, quote.End, WorkWords * book.Word))];
        foreach (var sign in titles is [] ? [] : signs)
            finds.Keep(sign, span => !Array.Exists(titles, title => title.First <= span.First && span.End <= title.End));
    }

    private static IEnumerable<Span> QuotesIn(PlainText text)
    {
        for (var open = text.Marked.AsSpan().IndexOfAny(Opening); open >= 0;)
        {
            var length = text.Marked.AsSpan(open + 1).IndexOfAny(Closing);
            if (length < 0)
                yield break;

            var (first, end) = (text.TokenAt(open), text.TokenAt(open + 1 + length));
            if (first < end)
                yield return new(first, end, text.Tokens[first].Sentence);
            var next = text.Marked.AsSpan(open + length + 2).IndexOfAny(Opening);
            open = next < 0 ? -1 : open + length + 2 + next;
        }
    }
}
