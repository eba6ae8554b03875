using Microsoft.IdentityModel.Protocols;

namespace TipEngage.Teams.Auth;

/// <summary>Reads metadata and keys over https, or over http from this machine.</summary>
internal sealed class KeyDocuments(HttpClient http) : IDocumentRetriever
{
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !SafeAddress.IsSafe(uri))
            throw new InvalidOperationException("The metadata names an address that is neither https nor on this machine.");

        return await http.GetStringAsync(uri, cancel);
    }
}
