namespace TipEngage.Understanding.Statements;

/// <summary>A day that a text names.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct NamedDay(DateOnly Day, int Start, int End);
