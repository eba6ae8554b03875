using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TipEngage.Simulator.Identity;

/// <summary>A root certificate of our own and a server certificate for this machine, made for one run.</summary>
internal sealed class LoopbackCertificates : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tipengage-simulator-");

    public LoopbackCertificates()
    {
        // The operating system checks validity by the real clock, whatever time the simulated world has.
        var now = TimeProvider.System.GetUtcNow();
        using var root = CreateRoot(now);
        Server = CreateServer(root, now);
        RootPath = Path.Combine(folder.FullName, "root.pem");
        File.WriteAllText(RootPath, root.ExportCertificatePem() + "\n");
    }

    public X509Certificate2 Server { get; }

    /// <summary>Path of the root certificate in PEM form.</summary>
    public string RootPath { get; }

    public void Dispose()
    {
        Server.Dispose();
        folder.Delete(recursive: true);
    }

    private static X509Certificate2 CreateRoot(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=TipEngage simulator root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now - TimeSpan.FromDays(1), now + Life);
    }

    private static X509Certificate2 CreateServer(X509Certificate2 root, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        using var certificate = request.Create(root, now - TimeSpan.FromDays(1), now + Life - TimeSpan.FromDays(1), RandomNumberGenerator.GetBytes(16));
        using var withKey = certificate.CopyWithPrivateKey(key);

        // Windows serves TLS only with a key that went through PKCS #12.
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
