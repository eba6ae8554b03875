namespace TipEngage.Plans.Catalog;

/// <summary>A stretch of plan text in one face.</summary>
internal readonly record struct TextRun(string Text, bool Italic);
