using System.Buffers;

namespace TipEngage.Understanding.Statements;

/// <summary>A sentence that may be about the register, taken apart into phrases.</summary>
internal sealed class Sentence
{
    private static readonly SearchValues<char> separators = SearchValues.Create(",;:?!–—()\"");
    private static readonly SearchValues<char> nameSigns = SearchValues.Create(":,\"'“‘«–-");
    private static readonly SearchValues<char> loose = SearchValues.Create(" ,;:.-–—(\"'");

    private TypedPlaces? places;

    public required Question Question { get; init; }

    /// <summary>The comparable form, without links.</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<Chunk> Chunks { get; init; }

    public required IReadOnlyList<NamedDay> Days { get; init; }

    /// <summary>What was typed, with its links.</summary>
    public required string Typed { get; init; }

    public required IReadOnlyList<Range> Links { get; init; }

    /// <summary>Where the words stand in what was typed; found when it is asked for.</summary>
    public TypedPlaces Places => places ??= new(Words, Understanding.Statements.Links.Blank(Typed, Links));

    /// <summary>The first link; null where there is none.</summary>
    public string? Link => Links is [var first, ..] ? Typed[first] : null;

    public bool Has(Sign sign) => IndexOf(sign) >= 0;

    /// <summary>Index of the first phrase that says it; -1 where none does.</summary>
    public int IndexOf(Sign sign, int from = 0)
    {
        for (var index = from; index < Chunks.Count; index++)
        {
            if (Chunks[index].Has(sign))
                return index;
        }

        return -1;
    }

    public Chunk? First(Sign sign, int from = 0) => IndexOf(sign, from) is >= 0 and var index ? Chunks[index] : null;

    public string? Value(Sign sign) => First(sign)?.Value(sign);

    /// <summary>Values of all phrases that say it, each once.</summary>
    public IReadOnlyList<string> Values(Sign sign) => [.. Chunks.Select(chunk => chunk.Value(sign)).OfType<string>().Distinct()];

    /// <summary>Whether a sentence is separated there, so that something else may follow.</summary>
    public bool IsSeparated(int start, int end) => end > start && (Words.AsSpan(start..end).ContainsAny(separators) || Words[start..end].Contains(". ", StringComparison.Ordinal)
        || Words[start..end].Contains(" - ", StringComparison.Ordinal) || (end == Words.Length && Words[end - 1] is '.'));

    /// <summary>Whether all phrases between two places say nothing of weight.</summary>
    public bool IsOnlyFiller(int start, int end) => Chunks.Where(chunk => chunk.Start >= start && chunk.End <= end).All(IsWithoutWeight);

    /// <summary>The first phrase of weight from that place on; null where none follows.</summary>
    public Chunk? NextOfWeight(int place) => Chunks.FirstOrDefault(chunk => chunk.Start >= place && !IsWithoutWeight(chunk));

    /// <summary>Whether a phrase is a part of a day.</summary>
    public bool IsOfADay(Chunk chunk) => Days.Any(day => chunk.Start < day.End && day.Start < chunk.End);

    /// <summary>Whether a name follows a word right away: behind a break, or with a capital letter.</summary>
    public bool IsNamedAfter(Chunk chunk)
    {
        if (!Places.AreKnown)
            return false;

        var rest = Typed.AsSpan(Places.TypedAt(chunk.End));
        var first = rest.TrimStart();
        return first is not [] && (char.IsUpper(first[0]) || nameSigns.Contains(first[0]) || (Phrase.IsUnspaced(first[0]) && first.Length < rest.Length));
    }

    /// <summary>The first place after that one at which something begins.</summary>
    public int SkipLoose(int place)
    {
        var rest = Words.AsSpan(Math.Min(place, Words.Length));
        return rest.IndexOfAnyExcept(loose) is >= 0 and var found ? place + found : Words.Length;
    }

    private bool IsWithoutWeight(Chunk chunk) => chunk.IsFiller
        || IsOfADay(chunk)
        || (chunk.Thing is Concept.When && Days.Any(day => day.Start >= chunk.End && day.Start <= chunk.End + 1))
        || chunk.HasAny(Sign.Copula, Sign.Polite, Sign.Opening, Sign.To, Sign.Source, Sign.Note, Sign.Pronoun, Sign.AskEnd);
}
