using System.Text.Json;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>Managed identity as Azure App Service offers it: an address in the environment of the process.</summary>
[CollectionDefinition(nameof(ManagedIdentityTests), DisableParallelization = true)]
[Collection(nameof(ManagedIdentityTests))]
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task A_managed_identity_is_the_bot_or_vouches_for_it()
    {
        await using var endpoint = await FakeConnector.StartAsync();
        await using var entra = await FakeEntra.StartAsync();
        var queries = new List<string>();
        endpoint.Answer = context =>
        {
            queries.Add(Uri.UnescapeDataString(context.Request.QueryString.Value!));
            context.Response.ContentType = "application/json";
        };
        endpoint.Body = _ => JsonSerializer.Serialize(new
        {
            access_token = $"e30.e30.{queries.Count}",
            expires_on = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}",
            token_type = "Bearer",
        });
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(endpoint.Address, "/msi/token").AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");

        var own = await GetAsync(("MicrosoftAppType", "UserAssignedMSI"));
        var federated = await GetAsync(
            ("MicrosoftAppFederatedClientId", "0a0a0a0a-1111-2222-3333-444444444444"),
            ("Bot:AuthorityHost", entra.Address.AbsoluteUri),
            ("Bot:AuthorityCertificate", entra.RootFile));

        own.ShouldBe("e30.e30.1");
        queries[0].ShouldContain("resource=https://api.botframework.com");
        queries[0].ShouldContain($"client_id={AuthHost.AppId}");
        federated.ShouldBe("token-1");
        queries[1].ShouldContain("resource=api://AzureADTokenExchange");
        queries[1].ShouldContain("client_id=0a0a0a0a-1111-2222-3333-444444444444");
        entra.Requests.ShouldHaveSingleItem()["client_assertion"].ShouldBe("e30.e30.2");
    }

    private static async Task<string> GetAsync(params (string Key, string Value)[] settings)
    {
        var configuration = AuthHost.Registration;
        configuration["MicrosoftAppPassword"] = "";
        foreach (var (key, value) in settings)
            configuration[key] = value;
        using var host = AuthHost.Create(configuration);
        return await host.Get<BotTokenSource>().GetAsync(TestContext.Current.CancellationToken);
    }
}
