using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TipEngage.Simulator;

namespace TipEngage.Tests.Simulator;

public sealed class EntraTests
{
    private static readonly TokenRequestContext Connector = new(["https://api.botframework.com/.default"]);

    [Fact]
    public async Task Azure_Identity_gets_a_token_by_secret_over_the_self_made_certificate()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var bot = new TestBot(teams);

        var token = await Secret(teams, teams.Settings["MicrosoftAppPassword"]!).GetTokenAsync(Connector, TestContext.Current.CancellationToken);
        bot.Token = token.Token;
        var response = await bot.SendAsync(teams.World.PersonalChat(teams.World.Member).Id, "Hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        teams.TokenRequests.ShouldBe(1);
    }

    [Fact]
    public async Task Azure_Identity_gets_a_token_by_certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { ClientCertificate = certificate }, TestContext.Current.CancellationToken);
        var credential = new ClientCertificateCredential(
            teams.World.TenantId, teams.World.Bot.AppId, certificate, Options<ClientCertificateCredentialOptions>(teams));

        var token = await credential.GetTokenAsync(Connector, TestContext.Current.CancellationToken);

        token.Token.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_certificate_than_the_registered_one_is_refused()
    {
        using var registered = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var known = new CertificateRequest("CN=bot", registered, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var stranger = new CertificateRequest("CN=bot", other, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { ClientCertificate = known }, TestContext.Current.CancellationToken);
        var credential = new ClientCertificateCredential(
            teams.World.TenantId, teams.World.Bot.AppId, stranger, Options<ClientCertificateCredentialOptions>(teams));

        var failure = await Should.ThrowAsync<AuthenticationFailedException>(async () =>
            await credential.GetTokenAsync(Connector, TestContext.Current.CancellationToken));

        failure.InnerException!.Message.ShouldContain("AADSTS700027");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_in_the_words_of_Entra()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var failure = await Should.ThrowAsync<AuthenticationFailedException>(async () =>
            await Secret(teams, "guess").GetTokenAsync(Connector, TestContext.Current.CancellationToken));

        failure.InnerException!.Message.ShouldContain("AADSTS7000215");
    }

    [Theory]
    [InlineData("tenant", "90002", 400)]
    [InlineData("client_id", "700016", 400)]
    [InlineData("scope", "500011", 400)]
    [InlineData("grant_type", "70003", 400)]
    [InlineData("client_secret", "7000215", 401)]
    [InlineData("no secret", "7000218", 401)]
    public async Task A_request_with_one_thing_wrong_gets_the_code_for_it(string wrong, string code, int status)
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = new HttpClient(Trusting(teams));
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = teams.World.Bot.AppId,
            ["client_secret"] = teams.Settings["MicrosoftAppPassword"]!,
            ["scope"] = "https://api.botframework.com/.default"
        };
        if (form.ContainsKey(wrong))
            form[wrong] = "wrong";
        if (wrong == "no secret")
            form.Remove("client_secret");
        var tenant = wrong == "tenant" ? "elsewhere" : teams.World.TenantId;

        using var content = new FormUrlEncodedContent(form);
        var response = await client.PostAsync(
            new Uri($"{teams.Settings["Bot:AuthorityHost"]}{tenant}/oauth2/v2.0/token"), content, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        body.GetProperty("error_description").GetString()!.ShouldStartWith($"AADSTS{code}: ");
    }

    [Fact]
    public async Task Without_the_root_certificate_nobody_trusts_the_token_endpoint()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = new HttpClient();

        var failure = await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri(teams.Settings["Bot:AuthorityHost"]!), TestContext.Current.CancellationToken));

        failure.HttpRequestError.ShouldBe(HttpRequestError.SecureConnectionError);
    }

    [Fact]
    public async Task The_root_certificate_is_gone_with_the_simulator()
    {
        var teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var path = teams.Settings["Bot:AuthorityCertificate"]!;
        File.Exists(path).ShouldBeTrue();

        await teams.DisposeAsync();

        Directory.Exists(Path.GetDirectoryName(path)).ShouldBeFalse();
    }

    private static ClientSecretCredential Secret(TeamsSimulator teams, string secret) =>
        new(teams.Settings["MicrosoftAppTenantId"], teams.Settings["MicrosoftAppId"], secret, Options<ClientSecretCredentialOptions>(teams));

    private static T Options<T>(TeamsSimulator teams)
        where T : TokenCredentialOptions, new()
    {
        var options = new T
        {
            AuthorityHost = new Uri(teams.Settings["Bot:AuthorityHost"]!),
            Transport = new HttpClientTransport(Trusting(teams))
        };
        options.Retry.MaxRetries = 0;
        if (options is ClientSecretCredentialOptions secret)
            secret.DisableInstanceDiscovery = true;
        if (options is ClientCertificateCredentialOptions certificate)
            certificate.DisableInstanceDiscovery = true;
        return options;
    }

    private static HttpClientHandler Trusting(TeamsSimulator teams)
    {
        var root = X509Certificate2.CreateFromPem(File.ReadAllText(teams.Settings["Bot:AuthorityCertificate"]!));
        return new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, chain, _) =>
            {
                chain!.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                chain.ChainPolicy.CustomTrustStore.Add(root);
                chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
                return chain.Build(certificate!);
            }
        };
    }
}
