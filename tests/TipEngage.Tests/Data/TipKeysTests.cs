using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

/// <summary>What seals links lies in the database as the operator wants it, and survives another certificate.</summary>
public abstract class TipKeysTests : DataTests
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("tipengage-keys");
    private IReadOnlyDictionary<string, string?> settings = new Dictionary<string, string?>();

    protected TipKeysTests()
    {
    }

    protected TipKeysTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pfx")]
    public async Task With_a_certificate_no_key_can_be_read_in_the_database(string format)
    {
        settings = new Dictionary<string, string?> { ["Keys:Certificate"] = Certificate("first", format) };
        var text = Seal(await OpenAsync());

        (await StoredAsync()).ShouldAllBe(key => key.Contains("EncryptedData", StringComparison.Ordinal) && !key.Contains("masterKey", StringComparison.Ordinal));
        Unseal(await OpenAsync(), text).ShouldBe("a ticket");
    }

    [Fact]
    public async Task Without_one_every_replica_opens_what_another_has_sealed()
    {
        var text = Seal(await OpenAsync());

        Unseal(await OpenAsync(), text).ShouldBe("a ticket");
        (await StoredAsync()).ShouldAllBe(key => key.Contains("masterKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_former_certificate_opens_what_it_sealed()
    {
        settings = new Dictionary<string, string?> { ["Keys:Certificate"] = Certificate("first", "pem") };
        var text = Seal(await OpenAsync());

        settings = new Dictionary<string, string?> { ["Keys:Certificate"] = Certificate("second", "pem"), ["Keys:FormerCertificates:0"] = Path.Combine(folder.FullName, "first.pem") };
        Unseal(await OpenAsync(), text).ShouldBe("a ticket");

        settings = new Dictionary<string, string?> { ["Keys:Certificate"] = Path.Combine(folder.FullName, "second.pem") };
        var without = await OpenAsync();
        Should.Throw<CryptographicException>(() => Unseal(without, text));
    }

    [Fact]
    public void A_file_that_is_none_stops_the_start_with_its_name()
    {
        var file = Path.Combine(folder.FullName, "none.pem");
        File.WriteAllText(file, "nothing");

        foreach (var options in new KeyOptions[] { new() { Certificate = file }, new() { FormerCertificates = [file] }, new() { Certificate = $"{file}.missing" } })
            new KeyOptionsValidator().Validate(null, options).FailureMessage!.ShouldContain("none.pem");
        new KeyOptionsValidator().Validate(null, new() { Certificate = Certificate("good", "pem") }).Succeeded.ShouldBeTrue();
        new KeyOptionsValidator().Validate(null, new()).Succeeded.ShouldBeTrue();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void Add(IServiceCollection services) => services.AddTipKeys(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private string Certificate(string name, string format)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder.FullName, $"{name}.{format}");
        if (format is "pfx")
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12));
        else
            File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        return file;
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");

    private static string Seal(IServiceProvider services) => Protector(services).Protect("a ticket");

    private static string Unseal(IServiceProvider services, string text) => Protector(services).Unprotect(text);

    private async Task<string[]> StoredAsync()
    {
        await using var db = await ContextAsync(await OpenAsync());
        string[] keys = [.. (await db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml!).ToArrayAsync(Cancellation))];
        keys.ShouldNotBeEmpty();
        return keys;
    }
}
