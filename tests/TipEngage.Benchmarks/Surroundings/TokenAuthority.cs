using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace TipEngage.Benchmarks.Surroundings;

/// <summary>Entra on loopback: gives every client a token for the connector, over TLS with a root of its own.</summary>
internal sealed class TokenAuthority : IAsyncDisposable
{
    private const string TokenPath = $"/{Identity.TenantId}/oauth2/v2.0/token";

    private readonly LoopbackCertificate certificate;
    private readonly WebApplication app;

    private TokenAuthority(LoopbackCertificate certificate)
    {
        this.certificate = certificate;
        app = LoopbackServer.Create(listen => listen.UseHttps(certificate.Server));
    }

    public Uri Address => new UriBuilder(app.Address()) { Host = "localhost" }.Uri;

    public string RootAsPem => certificate.RootAsPem;

    public static async Task<TokenAuthority> StartAsync(CancellationToken cancellationToken)
    {
        var authority = new TokenAuthority(LoopbackCertificate.Create());
        authority.app.Run(AnswerAsync);
        await authority.app.StartAsync(cancellationToken);

        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == TokenPath)
            return context.Response.WriteAsJsonAsync(new Dictionary<string, object>
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = 3600,
                ["access_token"] = "connector-token",
            });

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
