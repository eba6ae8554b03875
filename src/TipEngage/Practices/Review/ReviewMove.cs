namespace TipEngage.Practices.Review;

/// <summary>What somebody wants to happen to a practice.</summary>
/// <param name="Practice">Id of the practice.</param>
/// <param name="Seen">The revision that they saw.</param>
/// <param name="Event">What is to happen.</param>
internal sealed record ReviewMove(Guid Practice, int Seen, ReviewEvent Event)
{
    /// <summary>Why, as a code; needed to reject.</summary>
    public string? Reason { get; init; }

    /// <summary>What is said to its person, by field; under no name what is about all of it.</summary>
    public IReadOnlyDictionary<string, string>? Comments { get; init; }

    /// <summary>Answers to the rubric.</summary>
    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    /// <summary>Whether the reviewer says that they have an interest in it.</summary>
    public bool HasInterest { get; init; }

    /// <summary>Whether the reviewers say that they talked about where they are apart.</summary>
    public bool Talked { get; init; }

    /// <summary>The tier that it is to have; the one that the table finds where none is named.</summary>
    public Tier? Tier { get; init; }

    /// <summary>Fields in other words or classes than its person's.</summary>
    public IReadOnlyDictionary<string, string>? Proposed { get; init; }

    /// <summary>Who is to see to it; whoever takes it where none is named.</summary>
    public Access.Person? Assignee { get; init; }
}
