namespace TipEngage.Register;

/// <summary>What became of one field.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Old">Its value before; null where it was not set.</param>
/// <param name="New">Its value after; null where it is not set any more.</param>
internal sealed record FieldChange(string Field, string? Old, string? New);
