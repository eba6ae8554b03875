using TipEngage.Resources;

namespace TipEngage.Register;

/// <summary>A change that somebody wants to make, as they saw the statement when they decided it.</summary>
/// <param name="ChangeId">Made once with the preview: however often it is confirmed, it is recorded once.</param>
/// <param name="Key">The statement.</param>
/// <param name="BaseVersion">Its version when it was shown; 0 where it was not there.</param>
/// <param name="Set">Fields to set; null takes one away, and those that are not named stay, but where the change replaces the statement.</param>
/// <param name="Item">The item that it is about; null for none.</param>
/// <param name="Theme">Key of that item's theme; null for none.</param>
/// <param name="Undoes">The change that this takes back; null for none.</param>
internal sealed record ProposedChange(
    Guid ChangeId, EntryKey Key, int BaseVersion, IReadOnlyDictionary<string, string?> Set, string? Item = null, string? Theme = null, Guid? Undoes = null)
{
    /// <summary>Whether fields that are not named are taken away, whatever the statement holds when it is recorded.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether it makes a statement whose number is given when it is recorded.</summary>
    public bool TakesNextNumber { get; init; }

    /// <summary>Position of the register that was seen: where its item was superseded after that, nothing is recorded; null where that does not matter.</summary>
    public long? Seen { get; init; }

    /// <summary>The same as the first of a statement of that number.</summary>
    public ProposedChange Numbered(string number) => this with { Key = Key with { Subject = number }, BaseVersion = 0 };

    /// <summary>The fields of the statement after the change.</summary>
    public IReadOnlyDictionary<string, string> After(IReadOnlyDictionary<string, string> before)
    {
        var after = Replaces ? new(StringComparer.Ordinal) : before.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, value) in Set)
        {
            if (Tidy(value) is { Length: > 0 } text)
                after[field] = text;
            else
                after.Remove(field);
        }

        return after;
    }

    /// <summary>Text as it is stored: one form for what looks the same, without blanks around it.</summary>
    private static string? Tidy(string? value) => value is null ? null : TypedText.Normalisable(value).Normalize().ReplaceLineEndings("\n").Trim();
}
