namespace TipEngage.Data;

/// <summary>The present state of one statement of the register.</summary>
internal sealed class RegisterRow
{
    public required string Plan { get; init; }

    /// <summary>What kind of statement it is, a name that is never changed.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, within its kind.</summary>
    public required string Subject { get; init; }

    /// <summary>How often it was changed.</summary>
    public required int Version { get; set; }

    /// <summary>Position of the change that made it what it is.</summary>
    public required long Position { get; set; }

    /// <summary>The item that it is about; null for none.</summary>
    public string? Item { get; set; }

    /// <summary>Its fields as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>How far it may be shared.</summary>
    public required int Tlp { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required string ById { get; set; }

    /// <summary>Name of the author as Teams showed it.</summary>
    public string? ByName { get; set; }
}
