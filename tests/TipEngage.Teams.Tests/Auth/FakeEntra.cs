using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>A token endpoint over real TLS for <c>localhost</c>, whose certificate a root of its own vouches for.</summary>
internal sealed class FakeEntra : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entra-");

    private FakeEntra()
    {
        using var root = Root();
        RootFile = Path.Combine(folder.FullName, "root.pem");
        File.WriteAllText(RootFile, root.ExportCertificatePem());
        var certificate = ServerCertificate(root);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        app = builder.Build();
        app.MapPost("/{tenant}/oauth2/v2.0/token", AnswerAsync);
        app.MapFallback(context =>
        {
            Others.Add(context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public string RootFile { get; }

    public Uri Address => new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri;

    /// <summary>The forms that were posted, with the tenant of the path.</summary>
    public List<Dictionary<string, string>> Requests { get; } = [];

    /// <summary>Paths asked for besides the token endpoint.</summary>
    public List<string> Others { get; } = [];

    /// <summary>Entra's error code to refuse with; tokens are given when null.</summary>
    public string? Refuse { get; set; }

    public static async Task<FakeEntra> StartAsync()
    {
        var server = new FakeEntra();
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public static X509Certificate2 Root()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test root", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    private static X509Certificate2 ServerCertificate(X509Certificate2 root)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        var now = TimeProvider.System.GetUtcNow();
        using var signed = request.Create(root, now.AddHours(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(field => field.Key, field => field.Value.ToString());
        form["tenant"] = (string)context.Request.RouteValues["tenant"]!;
        Requests.Add(form);

        if (Refuse is null)
        {
            await context.Response.WriteAsJsonAsync(
                new { token_type = "Bearer", expires_in = 3599, access_token = $"token-{Requests.Count}" }, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await context.Response.WriteAsJsonAsync(
            new { error = "invalid_client", error_description = $"{Refuse}: you sent {string.Join('&', form.Values)}" }, context.RequestAborted);
    }
}
