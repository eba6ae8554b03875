namespace TipEngage.Data;

/// <summary>What of a published practice others may see and find; while it is not published, only that there was one.</summary>
internal sealed class LibraryRow
{
    /// <summary>Number of the practice's reference.</summary>
    public required int Number { get; init; }

    public required Guid PracticeId { get; init; }

    /// <summary>How far it may be shared.</summary>
    public int Tlp { get; set; }

    /// <summary>Place among the changes of the library: what is known up to one is completed with what stands at later ones.</summary>
    public long Position { get; set; }

    /// <summary>Fields that may be shown, as JSON: no name that is not to be named; null while it is not published.</summary>
    public string? Fields { get; set; }

    /// <summary>Words by which it is found, with their weight; null while it is not published.</summary>
    public string? Words { get; set; }

    /// <summary>What it is filtered by; null while it is not published.</summary>
    public string? Labels { get; set; }

    /// <summary>How far its evidence reaches; null while it is not published.</summary>
    public string? Tier { get; set; }

    /// <summary>Why, as codes separated by blanks.</summary>
    public string? TierReason { get; set; }

    /// <summary>Whether nobody but its person checked what it says.</summary>
    public bool IsSelfReported { get; set; }

    /// <summary>What the library kept when it was put in, as a number that rises with that.</summary>
    public int Built { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How often it was published, as in its citation.</summary>
    public int PublishedVersion { get; set; }

    /// <summary>When its person said the last time that it is still true.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}
