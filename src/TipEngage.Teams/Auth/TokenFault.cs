using System.Text.RegularExpressions;
using Azure.Identity;

namespace TipEngage.Teams.Auth;

/// <summary>Turns a failure of a credential into a sentence. Nothing of the original is passed on but Entra's code: it may quote the request.</summary>
internal static partial class TokenFault
{
    public static TokenAcquisitionException From(Exception fault)
    {
        if (fault is TokenAcquisitionException known)
            return known;
        if (fault is OperationCanceledException)
            return new(null, "The token service did not answer in time.");
        if (fault is CredentialUnavailableException)
            return new(null, "No managed identity or token file was found here; it is there on Azure hosts that the identity is assigned to.");

        var code = Code().Match(fault.ToString());
        return code.Success
            ? new(code.Value, $"Entra refused the bot a token: {code.Value}. {Advice(code.Value)}".TrimEnd())
            : new(null, $"The bot got no token ({(fault.InnerException ?? fault).GetType().Name}).");
    }

    private static string Advice(string code) => code switch
    {
        "AADSTS7000215" => "Set MicrosoftAppPassword to the secret's value, not its id.",
        "AADSTS7000222" => "The secret has expired: make another and set MicrosoftAppPassword.",
        "AADSTS700016" or "AADSTS7000229" => "The app is unknown in that tenant: check MicrosoftAppId, MicrosoftAppTenantId and Bot:Cloud.",
        "AADSTS500011" => "The channel is unknown in that tenant: check MicrosoftAppTenantId and Bot:Cloud.",
        "AADSTS700027" => "The certificate is not the app's: check MicrosoftAppCertificatePath or MicrosoftAppCertificateThumbprint.",
        "AADSTS70021" or "AADSTS700213" => "The app does not trust the federated identity: check its federated credentials.",
        _ => "",
    };

    [GeneratedRegex(@"AADSTS\d{4,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
