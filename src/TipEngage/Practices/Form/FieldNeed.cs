namespace TipEngage.Practices.Form;

/// <summary>When a field must be filled in.</summary>
internal enum FieldNeed
{
    Never,

    /// <summary>In a full case only.</summary>
    Full,

    Always,
}
