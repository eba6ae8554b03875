namespace TipEngage.Understanding.Statements;

/// <summary>What a phrase says in one language.</summary>
/// <param name="Language">Bit of the language in whose lexicon it stands.</param>
/// <param name="Sign">What it says.</param>
/// <param name="Value">Which state, role, format, day or month; null where there is only one.</param>
internal readonly record struct SignSense(int Language, Sign Sign, string? Value);
