namespace TipEngage.Understanding;

/// <summary>Knows what a word before a time makes of it: "since", "from", "after", "until" and "before".</summary>
internal sealed class TimeBounds
{
    private readonly string[] since;
    private readonly string[] from;
    private readonly string[] after;
    private readonly string[] until;
    private readonly string[] before;

    public TimeBounds(Vocabulary vocabulary) => (since, from, after, until, before) = (
        vocabulary.Of(lexicon => lexicon.Times.Since), vocabulary.Of(lexicon => lexicon.Times.From), vocabulary.Of(lexicon => lexicon.Times.After),
        vocabulary.Of(lexicon => lexicon.Times.Until), vocabulary.Of(lexicon => lexicon.Times.Before));

    /// <summary>Whether what is named has begun.</summary>
    public bool IsSince(ReadOnlySpan<char> words) => Ends(words, since);

    /// <summary>Whether nothing says when it ends.</summary>
    public bool IsOpen(ReadOnlySpan<char> words) => Ends(words, from) || Ends(words, after);

    /// <summary>The days, bounded by the words before them.</summary>
    public AskedDays Of(ReadOnlySpan<char> words, AskedDays named, DateOnly today)
    {
        if (Ends(words, since))
            return named with { To = named.From > today ? null : today };
        if (Ends(words, from))
            return named with { To = null };
        if (named.To is { } last && Ends(words, after))
            return named with { From = last.AddDays(1), To = null };
        if (Ends(words, until))
            return named with { From = Earlier(today, named.From) };

        return Ends(words, before) ? named with { From = Earlier(today, named.From.AddDays(-1)), To = named.From.AddDays(-1) } : named;
    }

    /// <summary>Whether words end with one of those, which is no end of another word.</summary>
    public static bool Ends(ReadOnlySpan<char> words, string[] endings)
    {
        words = words.TrimEnd();
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal) && (Phrase.IsUnspaced(ending[0]) || words.Length == ending.Length || !char.IsLetterOrDigit(words[^(ending.Length + 1)])))
                return true;
        }

        return false;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
