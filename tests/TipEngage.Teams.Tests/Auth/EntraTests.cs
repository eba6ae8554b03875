using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>The real credentials of Azure.Identity against a token endpoint on this machine.</summary>
public sealed class EntraTests
{
    [Fact]
    public async Task A_secret_gets_a_token_from_a_custom_authority_without_asking_anybody_else()
    {
        await using var entra = await FakeEntra.StartAsync();

        (await GetAsync(entra)).ShouldBe("token-1");

        var request = entra.Requests.ShouldHaveSingleItem();
        request["tenant"].ShouldBe(AuthHost.TenantId);
        request["client_id"].ShouldBe(AuthHost.AppId);
        request["client_secret"].ShouldBe("the-secret-of-the-bot");
        request["grant_type"].ShouldBe("client_credentials");
        request["scope"].ShouldBe("https://api.botframework.com/.default");
        entra.Others.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Public", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData("USGovernment", "microsoftservices.onmicrosoft.us", "https://api.botframework.us/.default")]
    [InlineData("China", "microsoftservices.partner.onmschina.cn", "https://api.botframework.azure.cn/.default")]
    public async Task A_bot_of_many_tenants_asks_the_channel_s_tenant_of_its_cloud(string cloud, string tenant, string scope)
    {
        await using var entra = await FakeEntra.StartAsync();

        await GetAsync(entra, ("MicrosoftAppType", "MultiTenant"), ("Bot:Cloud", cloud), ("Bot:TrustedServiceUrls:0", "https://service.example"));

        entra.Requests.ShouldHaveSingleItem()["tenant"].ShouldBe(tenant);
        entra.Requests[0]["scope"].ShouldBe(scope);
    }

    [Fact]
    public async Task A_certificate_signs_the_request()
    {
        await using var entra = await FakeEntra.StartAsync();
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = entra.WriteFile("bot.pem", certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        await GetAsync(entra, ("MicrosoftAppPassword", ""), ("MicrosoftAppCertificatePath", file));

        var assertion = new JsonWebToken(entra.Requests.ShouldHaveSingleItem()["client_assertion"]);
        assertion.Issuer.ShouldBe(AuthHost.AppId);
        entra.Requests[0].ShouldNotContainKey("client_secret");
    }

    [Fact]
    public async Task A_thumbprint_that_no_store_knows_is_said()
    {
        await using var entra = await FakeEntra.StartAsync();

        var fault = await Should.ThrowAsync<TokenAcquisitionException>(() => GetAsync(
            entra, ("MicrosoftAppPassword", ""), ("MicrosoftAppCertificateThumbprint", "00112233445566778899AABBCCDDEEFF00112233")));

        fault.Message.ShouldContain("MicrosoftAppCertificateThumbprint");
    }

    [Fact]
    public async Task A_token_file_is_the_proof_of_a_federated_bot()
    {
        await using var entra = await FakeEntra.StartAsync();
        var file = entra.WriteFile("token", "e30.e30.proof");

        await GetAsync(entra, ("MicrosoftAppPassword", ""), ("MicrosoftAppFederatedTokenFile", file));

        entra.Requests.ShouldHaveSingleItem()["client_assertion"].ShouldBe("e30.e30.proof");
        entra.Requests[0]["client_id"].ShouldBe(AuthHost.AppId);
    }

    [Fact]
    public async Task A_refusal_tells_the_code_and_what_to_do_but_never_the_secret()
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Refuse = "AADSTS7000222";
        using var host = Host(entra);

        var refusal = await Should.ThrowAsync<TokenAcquisitionException>(
            async () => await host.Get<BotTokenSource>().GetAsync(TestContext.Current.CancellationToken));

        refusal.Code.ShouldBe("AADSTS7000222");
        refusal.Message.ShouldContain("MicrosoftAppPassword");
        refusal.ToString().ShouldNotContain("the-secret-of-the-bot");
        string.Join('\n', host.Logs.GetSnapshot().Select(record => record.ToString())).ShouldNotContain("the-secret-of-the-bot");
    }

    [Fact]
    public async Task An_authority_that_no_trusted_root_vouches_for_is_not_told_the_secret()
    {
        await using var entra = await FakeEntra.StartAsync();

        await Should.ThrowAsync<TokenAcquisitionException>(() => GetAsync(entra, ("Bot:AuthorityCertificate", "")));

        entra.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authority_with_a_certificate_of_another_root_is_not_told_the_secret()
    {
        await using var entra = await FakeEntra.StartAsync();
        using var other = FakeEntra.Root();

        await Should.ThrowAsync<TokenAcquisitionException>(
            () => GetAsync(entra, ("Bot:AuthorityCertificate", entra.WriteFile("other.pem", other.ExportCertificatePem()))));

        entra.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authority_whose_certificate_names_another_host_is_not_told_the_secret()
    {
        await using var entra = await FakeEntra.StartAsync();
        var address = new UriBuilder(entra.Address) { Host = "127.0.0.1" }.Uri.AbsoluteUri;

        await Should.ThrowAsync<TokenAcquisitionException>(() => GetAsync(entra, ("Bot:AuthorityHost", address)));

        entra.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_the_connector_refused_is_not_given_again()
    {
        await using var entra = await FakeEntra.StartAsync();
        using var host = Host(entra);
        var source = host.Get<BotTokenSource>();
        var first = await source.GetAsync(TestContext.Current.CancellationToken);

        source.Invalidate(first);

        (await source.GetAsync(TestContext.Current.CancellationToken)).ShouldBe("token-2");
    }

    private static async Task<string> GetAsync(FakeEntra entra, params (string Key, string Value)[] settings)
    {
        using var host = Host(entra, settings);
        return await host.Get<BotTokenSource>().GetAsync(TestContext.Current.CancellationToken);
    }

    private static AuthHost Host(FakeEntra entra, params (string Key, string Value)[] settings)
    {
        var configuration = AuthHost.Registration;
        configuration["Bot:AuthorityHost"] = entra.Address.AbsoluteUri;
        configuration["Bot:AuthorityCertificate"] = entra.RootFile;
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return AuthHost.Create(configuration);
    }
}
