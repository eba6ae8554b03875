namespace TipEngage.Register;

/// <summary>The register could not be read yet, so that nothing can be said of it.</summary>
internal sealed class RegisterAwayException() : Exception("The register could not be read.");
