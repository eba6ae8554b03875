namespace TipEngage.Register;

/// <summary>Which changes are wanted; the latest come first.</summary>
/// <param name="Items">Of these items; null for all.</param>
/// <param name="Since">Made then or later; null for all.</param>
/// <param name="Most">At most so many.</param>
/// <param name="Before">Before this position, to go on where a page ended; null from the latest on.</param>
/// <param name="Until">Made before then; null for all.</param>
internal sealed record HistoryFilter(IReadOnlyList<string>? Items = null, DateTimeOffset? Since = null, int Most = 20, long? Before = null, DateTimeOffset? Until = null);
