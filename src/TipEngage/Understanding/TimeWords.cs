using System.Text.Json.Serialization;

namespace TipEngage.Understanding;

/// <summary>The words of one language for times that are told from today on, and for months that something lasts.</summary>
internal sealed record TimeWords
{
    /// <summary>The time now.</summary>
    public IReadOnlyList<string> Now { get; set; } = [];

    /// <summary>Weeks, months and quarters by how far they are from this one: <c>month 1</c> is the next.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Spans { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What a number of a quarter stands beside.</summary>
    public IReadOnlyList<string> Quarters { get; set; } = [];

    /// <summary>What a question says of its time beside it, and nothing more.</summary>
    [JsonIgnore]
    public IEnumerable<string> Bounds => [.. Since, .. From, .. After, .. Until, .. Before];

    /// <summary>What stands before a time from which on something has been.</summary>
    public IReadOnlyList<string> Since { get; set; } = [];

    /// <summary>What stands before a time from which on something is or will be.</summary>
    public IReadOnlyList<string> From { get; set; } = [];

    /// <summary>What stands before a time that is over when something is.</summary>
    public IReadOnlyList<string> After { get; set; } = [];

    /// <summary>What stands before a time up to whose end something is.</summary>
    public IReadOnlyList<string> Until { get; set; } = [];

    /// <summary>What stands before a time up to whose beginning something is.</summary>
    public IReadOnlyList<string> Before { get; set; } = [];

    /// <summary>What else stands before the name of a month, where that may be another word: "in May".</summary>
    public IReadOnlyList<string> BeforeMonths { get; set; } = [];
}
