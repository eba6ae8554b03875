using TipEngage.Data;

namespace TipEngage.Register;

/// <summary>A change that was recorded.</summary>
internal sealed record RegisterChange
{
    public required Guid ChangeId { get; init; }

    public required long Position { get; init; }

    public required EntryKey Key { get; init; }

    public required string? Item { get; init; }

    /// <summary>Key of the theme that it belongs to; null for none.</summary>
    public string? Theme { get; init; }

    /// <summary>Version of the statement after it.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string? ByName { get; init; }

    public required IReadOnlyList<FieldChange> Fields { get; init; }

    public required Tlp Tlp { get; init; }

    public required Guid? Undoes { get; init; }

    public static RegisterChange Of(RegisterChangeRow row) => new()
    {
        ChangeId = row.ChangeId,
        Position = row.Position,
        Key = new(row.Plan, Enum.Parse<RegisterKind>(row.Kind), row.Subject),
        Item = row.Item,
        Theme = row.Theme,
        Version = row.Version,
        At = row.At,
        ById = row.ById,
        ByName = row.ByName,
        Fields = RegisterJson.ReadChanges(row.Fields),
        Tlp = (Tlp)row.Tlp,
        Undoes = row.Undoes,
    };
}
