using TipEngage.Data;

namespace TipEngage.Register;

/// <summary>Reads statements as they are stored.</summary>
internal static class RegisterEntries
{
    public static RegisterEntry Of(RegisterRow row) => new()
    {
        Key = KeyOf(row),
        Version = row.Version,
        Position = row.Position,
        Fields = RegisterJson.ReadFields(row.Fields),
        Item = row.Item,
        Tlp = (Tlp)row.Tlp,
        RecordedAt = row.RecordedAt,
        ById = row.ById,
        ByName = row.ByName,
    };

    private static EntryKey KeyOf(RegisterRow row) => new(row.Plan, Enum.Parse<RegisterKind>(row.Kind), row.Subject);
}
