using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace TipEngage.Data;

/// <summary>Wires the keys by which the service seals what only it may read again.</summary>
internal static class TipKeys
{
    private const string Application = "TipEngage";

    /// <summary>Keeps the keys in the database, so that all replicas open what one of them has sealed; encrypted where there is a certificate for it.</summary>
    public static IServiceCollection AddTipKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyOptions>().Bind(configuration.GetSection(KeyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeyOptions>, KeyOptionsValidator>();
        var protection = services.AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<TipDbContext>();

        var options = configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new();
        X509Certificate2[] known = [.. options.Files.Select(file => TryLoad(file, out var certificate) ? certificate : null).OfType<X509Certificate2>()];
        if (known is not [])
            protection.UnprotectKeysWithAnyCertificate(known);
        if (options.Certificate is { Length: > 0 } file && TryLoad(file, out var present))
            protection.ProtectKeysWithCertificate(present);
        return services;
    }

    public static bool TryLoad(string file, [NotNullWhen(true)] out X509Certificate2? certificate)
    {
        try
        {
            certificate = X509Certificate2.GetCertContentType(file) is X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password: null)
                : X509Certificate2.CreateFromPemFile(file);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            certificate = null;
        }

        return certificate is { HasPrivateKey: true };
    }
}
