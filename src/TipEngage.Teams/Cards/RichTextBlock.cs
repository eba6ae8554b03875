namespace TipEngage.Teams.Cards;

/// <summary>A paragraph of runs, each with its own look; no Markdown is read in it, so quoted text stays as it is.</summary>
/// <param name="Inlines">The runs.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;
