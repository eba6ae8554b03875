namespace TipEngage.Data;

/// <summary>How many changes the roles have had: one row, which whoever writes one locks, so that changes follow each other.</summary>
internal sealed class RoleHead
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required long Position { get; set; }
}
