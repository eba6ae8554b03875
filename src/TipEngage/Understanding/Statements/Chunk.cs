namespace TipEngage.Understanding.Statements;

/// <summary>A phrase or a word of a sentence, and what it says.</summary>
/// <param name="Start">Where it begins in the words.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Senses">What it says about the register; nothing for other words.</param>
/// <param name="IsKnown">Whether any lexicon has it.</param>
/// <param name="IsFiller">Whether it adds nothing to what is said.</param>
/// <param name="Thing">Events, materials or times, where it is a word for them; null for others.</param>
internal sealed record Chunk(int Start, int End, IReadOnlyList<SignSense> Senses, bool IsKnown, bool IsFiller, Concept? Thing = null)
{
    public bool Has(Sign sign)
    {
        foreach (var sense in Senses)
        {
            if (sense.Sign == sign)
                return true;
        }

        return false;
    }

    public bool HasAny(params ReadOnlySpan<Sign> signs)
    {
        foreach (var sense in Senses)
        {
            if (signs.Contains(sense.Sign))
                return true;
        }

        return false;
    }

    public string? Value(Sign sign)
    {
        foreach (var sense in Senses)
        {
            if (sense.Sign == sign)
                return sense.Value;
        }

        return null;
    }
}
