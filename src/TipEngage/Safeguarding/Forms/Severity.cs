namespace TipEngage.Safeguarding.Forms;

/// <summary>What a finding asks for, the mildest first.</summary>
internal enum Severity
{
    /// <summary>The writer may keep it after having been told.</summary>
    Warn,

    /// <summary>A question to the writer first, then a coordinator's eyes.</summary>
    Hold,

    /// <summary>Not taken until it is gone.</summary>
    Block,

    /// <summary>Not taken, and answered with where help is.</summary>
    Refer,
}
