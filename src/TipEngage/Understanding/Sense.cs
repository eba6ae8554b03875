namespace TipEngage.Understanding;

/// <summary>What a phrase says in one language: a concept, a topic, the name of a language, or nothing of weight.</summary>
/// <param name="Language">Bit of the language in whose lexicon it stands.</param>
/// <param name="Concept">The concept; null where it is none.</param>
/// <param name="Topic">Key of the topic; null where it is none.</param>
/// <param name="Tongue">BCP 47 name of the language that is named; null where none is.</param>
internal readonly record struct Sense(int Language, Concept? Concept = null, string? Topic = null, string? Tongue = null)
{
    /// <summary>Whether it says that all of something is meant, or a list of it, and not of what.</summary>
    public bool IsWhole { get; init; }

    public bool IsFiller => Concept is null && Topic is null && Tongue is null;
}
