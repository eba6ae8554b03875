using Microsoft.Extensions.Options;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class BotOptionsTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_an_app_id_the_start_stops_outside_development(string environment)
    {
        using var host = AuthHost.Create([], environment);

        var fault = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync);

        fault.Failures.ShouldHaveSingleItem().ShouldStartWith("Set MicrosoftAppId");
    }

    [Fact]
    public async Task Without_an_app_id_the_bot_starts_in_development_without_asking_for_keys()
    {
        using var host = AuthHost.Create([], "Development");

        await host.StartAsync();

        host.Validator.IsReady.ShouldBeTrue();
        host.Get<UnauthenticatedLoopback>().IsOn.ShouldBeTrue();
        host.Get<TrustedServiceUrls>().ShouldBeSameAs(TrustedServiceUrls.LoopbackOnly);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_accepted()
    {
        await using var channel = await Channel.StartAsync();
        using var host = AuthHost.Create(new() { ["Bot:OpenIdMetadata"] = channel.Server.Metadata.AbsoluteUri }, "Development");

        var result = await host.Validator.ValidateAsync($"Bearer {channel.Token()}", TestContext.Current.CancellationToken);

        result.Reason.ShouldBe(Refusal.WrongAudience);
    }

    [Theory]
    [InlineData("MicrosoftAppId", "my-bot", "Set MicrosoftAppId")]
    [InlineData("MicrosoftAppId", "00000000-0000-0000-0000-000000000000", "Set MicrosoftAppId")]
    [InlineData("MicrosoftAppTenantId", "", "Set MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId", "contoso.onmicrosoft.com", "Set MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppType", "Single", "Set MicrosoftAppType to SingleTenant, UserAssignedMSI or MultiTenant instead of 'Single'.")]
    [InlineData("MicrosoftAppType", "1", "Set MicrosoftAppType")]
    [InlineData("MicrosoftAppPassword", "", "Set one of MicrosoftAppPassword")]
    [InlineData("MicrosoftAppFederatedClientId", "5f0c1a4e-0d9b-4c56-9a37-2b8f6f1f7c11", "Set only one of MicrosoftAppPassword")]
    [InlineData("Bot:Cloud", "Mars", "Set Bot:Cloud to Public, USGovernment or China instead of 'Mars'.")]
    [InlineData("Bot:OpenIdMetadata", "http://keys.example/metadata", "Set Bot:OpenIdMetadata")]
    [InlineData("Bot:OpenIdMetadata", "/metadata", "Set Bot:OpenIdMetadata")]
    [InlineData("Bot:AuthorityHost", "http://localhost/", "Set Bot:AuthorityHost")]
    [InlineData("Bot:TrustedServiceUrls:0", "http://service.example/", "Set Bot:TrustedServiceUrls")]
    [InlineData("Bot:TrustedServiceUrls:0", "service.example", "Set Bot:TrustedServiceUrls")]
    [InlineData("Bot:AllowedTenants:0", "contoso", "Set Bot:AllowedTenants to tenant ids, GUIDs; 'contoso' is not one.")]
    [InlineData("Bot:Cloud", "China", "Set Bot:TrustedServiceUrls: no service URL of Teams in the cloud China is published.")]
    public async Task A_fault_is_one_sentence_that_says_what_to_set(string key, string value, string sentence)
    {
        var configuration = AuthHost.Registration;
        configuration[key] = value;
        using var host = AuthHost.Create(configuration, "Development");

        var fault = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync);

        fault.Failures.ShouldHaveSingleItem().ShouldStartWith(sentence);
        fault.Message.ShouldNotContain("the-secret-of-the-bot");
    }

    [Theory]
    [InlineData("MicrosoftAppCertificatePath")]
    [InlineData("MicrosoftAppFederatedTokenFile")]
    public void A_file_that_is_not_there_is_said(string key) =>
        Faults(("MicrosoftAppPassword", ""), (key, "/not/there")).ShouldBe([$"Set {key} to a file that exists."]);

    [Fact]
    public void A_root_certificate_needs_a_host_of_its_own() =>
        Faults(("Bot:AuthorityCertificate", "/not/there"), ("Bot:AuthorityHost", "https://login.microsoftonline.com"))
            .ShouldBe(["Remove Bot:AuthorityCertificate, or set Bot:AuthorityHost to the host it vouches for.", "Set Bot:AuthorityCertificate to a PEM file that exists."]);

    [Fact]
    public void A_bot_of_many_tenants_must_say_which_may_use_it() =>
        Faults(("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppTenantId", "")).ShouldHaveSingleItem().ShouldStartWith("Set Bot:AllowedTenants");

    [Fact]
    public void All_faults_are_said_at_once() =>
        Faults(("MicrosoftAppId", "x"), ("MicrosoftAppPassword", ""), ("Bot:AllowedTenants:0", "x")).Length.ShouldBe(3);

    [Fact]
    public void A_managed_identity_needs_no_credential() =>
        Faults(("MicrosoftAppType", "userassignedmsi"), ("MicrosoftAppPassword", "")).ShouldBeEmpty();

    [Fact]
    public void Http_on_this_machine_is_enough_for_keys_and_services() =>
        Faults(("Bot:OpenIdMetadata", "http://127.0.0.1:5000/metadata"), ("Bot:TrustedServiceUrls:0", "http://localhost:5000/")).ShouldBeEmpty();

    [Theory]
    [InlineData("", "https://api.botframework.com", "https://login.microsoftonline.com/", "https://smba.trafficmanager.net/teams/v3")]
    [InlineData("public", "https://api.botframework.com", "https://login.microsoftonline.com/", "https://smba.infra.gcc.teams.microsoft.com/teams/v3")]
    [InlineData("USGovernment", "https://api.botframework.us", "https://login.microsoftonline.us/", "https://smba.infra.dod.teams.microsoft.us/teams/v3")]
    public void The_cloud_decides_the_addresses(string cloud, string issuer, string authority, string service)
    {
        var configuration = AuthHost.Registration;
        configuration["Bot:Cloud"] = cloud;
        using var host = AuthHost.Create(configuration);

        var settings = host.Get<BotSettings>();

        settings.TokenIssuer.ShouldBe(issuer);
        settings.AuthorityHost.AbsoluteUri.ShouldBe(authority);
        settings.HasCustomAuthority.ShouldBeFalse();
        host.Get<TrustedServiceUrls>().IsTrusted(new(service)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_app_id_in_capitals_is_the_same_app()
    {
        await using var channel = await Channel.StartAsync(("MicrosoftAppId", AuthHost.AppId.ToUpperInvariant()));

        (await channel.PresentAsync()).IsAccepted.ShouldBeTrue();
    }

    private static string[] Faults(params (string Key, string Value)[] settings)
    {
        var configuration = AuthHost.Registration;
        foreach (var (key, value) in settings)
            configuration[key] = value;
        using var host = AuthHost.Create(configuration);

        try
        {
            _ = host.Get<BotSettings>();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return [.. fault.Failures];
        }
    }
}
