using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TipEngage.Benchmarks.Surroundings;

/// <summary>A certificate for this machine's loopback names and the root that signed it, both made for one run.</summary>
internal sealed record LoopbackCertificate(X509Certificate2 Server, string RootAsPem) : IDisposable
{
    public static LoopbackCertificate Create()
    {
        var from = TimeProvider.System.GetUtcNow().AddHours(-1);
        var until = from.AddDays(1);

        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = RootRequest(rootKey).CreateSelfSigned(from, until);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = ServerRequest(serverKey).Create(root, from, until, RandomNumberGenerator.GetBytes(8));
        using var server = signed.CopyWithPrivateKey(serverKey);

        // A certificate with an ephemeral key cannot be used by the TLS stack of every platform.
        var reloaded = X509CertificateLoader.LoadPkcs12(server.Export(X509ContentType.Pkcs12), password: null);

        return new(reloaded, root.ExportCertificatePem());
    }

    public void Dispose() => Server.Dispose();

    private static CertificateRequest RootRequest(ECDsa key)
    {
        var request = new CertificateRequest("CN=TipEngage benchmark root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));

        return request;
    }

    private static CertificateRequest ServerRequest(ECDsa key)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);

        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));

        return request;
    }
}
