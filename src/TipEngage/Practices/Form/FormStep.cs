namespace TipEngage.Practices.Form;

/// <summary>Fields that are filled in together.</summary>
/// <param name="Name">Its name, as in the key of its heading.</param>
/// <param name="Level">The level from which on it is there.</param>
/// <param name="Fields">Its fields, in their order.</param>
internal sealed record FormStep(string Name, FormLevel Level, params IReadOnlyList<PracticeField> Fields);
