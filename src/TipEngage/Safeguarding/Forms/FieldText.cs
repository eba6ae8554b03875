namespace TipEngage.Safeguarding.Forms;

/// <summary>What was typed into one field.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="Nature">What the field is for.</param>
internal readonly record struct FieldText(string Field, string Text, FieldNature Nature = FieldNature.FreeText);
