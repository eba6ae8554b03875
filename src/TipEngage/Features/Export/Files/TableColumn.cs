namespace TipEngage.Features.Export.Files;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Width">Its width on a sheet, in characters.</param>
/// <param name="Text">The text of a row; null for none.</param>
internal sealed record TableColumn<T>(string Heading, double Width, Func<T, string?> Text);
