namespace TipEngage.Register;

/// <summary>A statement of the register as it stands.</summary>
internal sealed record RegisterEntry
{
    public required EntryKey Key { get; init; }

    /// <summary>How often it was changed; 0 for one that was never made.</summary>
    public required int Version { get; init; }

    /// <summary>Position of the change that made it what it is.</summary>
    public required long Position { get; init; }

    /// <summary>Its fields by name; a field that is not set is absent, and a statement without any was taken back.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public string? Item { get; init; }

    public Tlp Tlp { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string ById { get; init; } = "";

    public string? ByName { get; init; }

    public bool IsThere => Fields.Count > 0;

    /// <summary>The value of a field; null where it is not set.</summary>
    public string? Value(string field) => Fields.GetValueOrDefault(field);

    /// <summary>A statement that nobody has made yet.</summary>
    public static RegisterEntry None(EntryKey key) => new() { Key = key, Version = 0, Position = 0, Fields = RegisterJson.NoFields };
}
