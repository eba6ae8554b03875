namespace TipEngage.Features.Export;

/// <summary>What a change made of one field.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who; only for readers who may know.</param>
/// <param name="Kind">What kind of statement it is about.</param>
/// <param name="Subject">Which one, within its kind.</param>
/// <param name="Item">The item that it is about; null for none.</param>
/// <param name="Field">Name of the field.</param>
/// <param name="Old">Before; null for nothing.</param>
/// <param name="New">After; null for nothing.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="IsUndo">Whether it took another change back.</param>
internal sealed record ExportedChange(string At, string? By, string Kind, string Subject, string? Item, string Field, string? Old, string? New, string Tlp, bool IsUndo);
