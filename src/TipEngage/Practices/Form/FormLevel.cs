namespace TipEngage.Practices.Form;

/// <summary>How much of a practice is told.</summary>
internal enum FormLevel
{
    /// <summary>What can be shared in a few minutes.</summary>
    Quick,

    /// <summary>The full case, with what others need to copy it.</summary>
    Full,
}
