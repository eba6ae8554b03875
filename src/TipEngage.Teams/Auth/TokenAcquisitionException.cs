namespace TipEngage.Teams.Auth;

/// <summary>The bot could not get a token of its own.</summary>
/// <remarks>
/// The message says what to set where the code tells; it never holds a secret or a token. Codes:
/// <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes"/>.
/// </remarks>
public sealed class TokenAcquisitionException : Exception
{
    /// <summary>Reports a failure.</summary>
    /// <param name="code">Entra's code, such as <c>AADSTS7000222</c>; null when Entra gave none.</param>
    /// <param name="message">One sentence for an operator.</param>
    public TokenAcquisitionException(string? code, string message)
        : base(message) => Code = code;

    /// <summary>Entra's code, such as <c>AADSTS7000222</c> (the secret has expired); null when Entra gave none.</summary>
    public string? Code { get; }
}
