namespace TipEngage.Register.Samples;

/// <summary>Settings of the register, from the <c>Register</c> section.</summary>
internal sealed class RegisterOptions
{
    public const string Section = "Register";

    /// <summary>Whether the sample entries are recorded at the start, once.</summary>
    /// <value>False by default: they are for demonstrations.</value>
    public bool Samples { get; set; }
}
