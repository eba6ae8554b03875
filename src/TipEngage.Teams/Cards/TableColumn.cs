namespace TipEngage.Teams.Cards;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Width">Its share of the width, 1 or more.</param>
public sealed record TableColumn(int Width);
