using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TipEngage.Simulator;
using TipEngage.Simulator.Identity;

namespace TipEngage.Tests.Simulator;

public sealed class ChannelTokenTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new();
    private TeamsSimulator teams = null!;

    public async ValueTask InitializeAsync() => teams = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => teams.DisposeAsync();

    [Fact]
    public async Task A_token_passes_a_validator_that_knows_the_published_keys()
    {
        var result = await ValidateAsync(teams.SignToken());

        result.IsValid.ShouldBeTrue();
        result.Claims["serviceurl"].ShouldBe(teams.ServiceUrl);
    }

    [Theory]
    [InlineData(TokenFault.Garbage)]
    [InlineData(TokenFault.WrongKey)]
    [InlineData(TokenFault.UnknownKey)]
    [InlineData(TokenFault.AlgorithmNone)]
    [InlineData(TokenFault.AlgorithmHs256)]
    [InlineData(TokenFault.TamperedClaims)]
    [InlineData(TokenFault.WrongIssuer)]
    [InlineData(TokenFault.WrongAudience)]
    [InlineData(TokenFault.Expired)]
    [InlineData(TokenFault.NotYetValid)]
    [InlineData(TokenFault.MissingExpiry)]
    public async Task A_faulty_token_is_refused_by_that_validator(TokenFault fault)
    {
        var result = await ValidateAsync(teams.SignToken(fault));

        result.IsValid.ShouldBeFalse();
    }

    [Theory]
    [InlineData(TokenFault.MissingServiceUrl, null)]
    [InlineData(TokenFault.OtherServiceUrl, "https://smba.example/teams/")]
    public async Task A_fault_of_the_service_url_is_in_an_otherwise_good_token(TokenFault fault, string? serviceUrl)
    {
        var result = await ValidateAsync(teams.SignToken(fault));

        result.IsValid.ShouldBeTrue();
        (result.Claims.TryGetValue("serviceurl", out var claim) ? claim : null).ShouldBe(serviceUrl);
    }

    [Theory]
    [InlineData(TokenFault.None, true)]
    [InlineData(TokenFault.KeyWithoutEndorsements, false)]
    [InlineData(TokenFault.KeyOfOtherChannel, false)]
    public async Task Only_the_good_key_is_endorsed_for_Teams(TokenFault fault, bool endorsed)
    {
        var token = teams.SignToken(fault);
        var keyId = new JsonWebToken(token).Kid;

        var key = (await KeysAsync()).EnumerateArray().Single(candidate => candidate.GetProperty("kid").GetString() == keyId);

        (await ValidateAsync(token)).IsValid.ShouldBeTrue();
        (key.TryGetProperty("endorsements", out var list) && list.EnumerateArray().Any(name => name.ValueEquals("msteams"))).ShouldBe(endorsed);
    }

    [Fact]
    public async Task Rotated_keys_sign_and_the_old_ones_are_gone()
    {
        var old = teams.SignToken();

        teams.RotateKeys();

        (await ValidateAsync(teams.SignToken())).IsValid.ShouldBeTrue();
        (await ValidateAsync(old)).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task Kept_keys_stay_good_beside_the_new_ones()
    {
        var old = teams.SignToken();

        teams.RotateKeys(keepOld: true);

        (await ValidateAsync(old)).IsValid.ShouldBeTrue();
        new JsonWebToken(teams.SignToken()).Kid.ShouldNotBe(new JsonWebToken(old).Kid);
    }

    [Fact]
    public async Task Metadata_that_is_down_says_so_and_comes_back()
    {
        teams.MetadataDown = true;
        using var down = await Client.GetAsync(new Uri(teams.Settings["Bot:OpenIdMetadata"]!), TestContext.Current.CancellationToken);
        teams.MetadataDown = false;
        using var up = await Client.GetAsync(new Uri(teams.Settings["Bot:OpenIdMetadata"]!), TestContext.Current.CancellationToken);

        down.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        up.StatusCode.ShouldBe(HttpStatusCode.OK);
        teams.MetadataRequests.ShouldBe(2);
    }

    [Fact]
    public async Task Deliveries_carry_the_token_that_was_asked_for()
    {
        using var bot = new TestBot(teams);
        var member = teams.As(teams.World.Member);

        await member.SayAsync("One", cancellationToken: TestContext.Current.CancellationToken);
        await member.SayAsync("Two", cancellationToken: TestContext.Current.CancellationToken);
        teams.DeliveryFaults.Token = TokenFault.Missing;
        await member.SayAsync("Three", cancellationToken: TestContext.Current.CancellationToken);
        teams.DeliveryFaults.Token = TokenFault.WrongIssuer;
        await member.SayAsync("Four", cancellationToken: TestContext.Current.CancellationToken);

        var tokens = bot.Headers.Select(headers => headers.Authorization?.Parameter).ToArray();
        tokens[1].ShouldBe(tokens[0]);
        (await ValidateAsync(tokens[0]!)).IsValid.ShouldBeTrue();
        tokens[2].ShouldBeNull();
        (await ValidateAsync(tokens[3]!)).IsValid.ShouldBeFalse();
    }

    private async Task<JsonElement> KeysAsync()
    {
        var metadata = await Client.GetFromJsonAsync<JsonElement>(new Uri(teams.Settings["Bot:OpenIdMetadata"]!), TestContext.Current.CancellationToken);
        var keys = await Client.GetFromJsonAsync<JsonElement>(new Uri(metadata.GetProperty("jwks_uri").GetString()!), TestContext.Current.CancellationToken);
        return keys.GetProperty("keys");
    }

    private async Task<TokenValidationResult> ValidateAsync(string token)
    {
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = teams.Settings["Bot:TokenIssuer"],
            ValidAudience = teams.Settings["MicrosoftAppId"],
            IssuerSigningKeys = JsonWebKeySet.Create($$"""{"keys":{{await KeysAsync()}}}""").GetSigningKeys(),
            ValidAlgorithms = ["RS256"]
        };
        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, parameters);
    }
}
