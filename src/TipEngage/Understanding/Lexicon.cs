namespace TipEngage.Understanding;

/// <summary>The words of one language by which questions are understood; a language is added as a file.</summary>
/// <remarks>All phrases are lower case and may have several words.</remarks>
internal sealed record Lexicon
{
    /// <summary>BCP 47 name.</summary>
    public required string Language { get; init; }

    /// <summary>What stands before the number or letter of an item.</summary>
    public IReadOnlyList<string> ItemWords { get; set; } = [];

    /// <summary>Numbers as words.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; set; } = new Dictionary<string, int>();

    /// <summary>What stands between two items of an enumeration.</summary>
    public IReadOnlyList<string> Joiners { get; set; } = [];

    /// <summary>What stands between the first and the last item of a range.</summary>
    public IReadOnlyList<string> RangeWords { get; set; } = [];

    /// <summary>Words that add nothing to what is asked.</summary>
    public IReadOnlyList<string> Fillers { get; set; } = [];

    public IReadOnlyList<string> Greetings { get; set; } = [];

    public IReadOnlyList<string> Thanks { get; set; } = [];

    public IReadOnlyList<string> Help { get; set; } = [];

    public IReadOnlyList<string> Who { get; set; } = [];

    public IReadOnlyList<string> Due { get; set; } = [];

    public IReadOnlyList<string> Overdue { get; set; } = [];

    public IReadOnlyList<string> Active { get; set; } = [];

    public IReadOnlyList<string> Ongoing { get; set; } = [];

    public IReadOnlyList<string> ForAction { get; set; } = [];

    public IReadOnlyList<string> Only { get; set; } = [];

    public IReadOnlyList<string> ThisYear { get; set; } = [];

    public IReadOnlyList<string> NextYear { get; set; } = [];

    public IReadOnlyList<string> LastYear { get; set; } = [];

    public IReadOnlyList<string> List { get; set; } = [];

    public IReadOnlyList<string> Materials { get; set; } = [];

    public IReadOnlyList<string> Events { get; set; } = [];

    /// <summary>Events that are not over.</summary>
    public IReadOnlyList<string> Upcoming { get; set; } = [];

    /// <summary>The first event that is not over.</summary>
    public IReadOnlyList<string> Next { get; set; } = [];

    public IReadOnlyList<string> About { get; set; } = [];

    /// <summary>What asks for the meaning of an abbreviation.</summary>
    public IReadOnlyList<string> Meaning { get; set; } = [];

    /// <summary>What members write for words of the plan.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; set; } = new Dictionary<string, string>();
}
