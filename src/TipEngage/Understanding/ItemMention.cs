namespace TipEngage.Understanding;

/// <summary>An item that a text names.</summary>
/// <param name="Id">Its id, also such as the plan does not have; a letter alone where the number was left out.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsLetter">Whether it is only a letter, without brackets and without a word for an item.</param>
internal readonly record struct ItemMention(string Id, int Start, int End, bool IsLetter);
