namespace TipEngage.Safeguarding.Phrases;

/// <summary>What is known of one language, from its file.</summary>
internal sealed record LanguageData
{
    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Where its words come from.</summary>
    public string? Source { get; init; }

    /// <summary>When they were last looked at.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether gaps are counted in characters, six to a word.</summary>
    public bool Unspaced { get; init; }

    /// <summary>Whether a sentence need not say who: harm without anybody is then somebody's.</summary>
    public bool DropsSubject { get; init; }

    /// <summary>Whether marks on letters tell words apart, where they are written.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Whether its lists hold the words that often begin a clause, so that any other may be a name.</summary>
    public bool ListsWords { get; init; }

    /// <summary>Whether a noun has an article or the like before it, so that one without may be a name.</summary>
    public bool HasArticles { get; init; }

    /// <summary>Words that mean the same for a phrase; <c>*</c> at the end takes any ending.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Sets { get; init; }

    /// <summary>Phrases: words, <c>$set</c>, <c>#</c> for a number, <c>~4</c> for a gap of up to four words.</summary>
    public required IReadOnlyDictionary<PhraseKind, IReadOnlyList<string>> Phrases { get; init; }
}
