using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class ChannelTokenValidatorTests
{
    [Fact]
    public async Task A_channel_token_is_accepted_with_what_it_proves()
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.PresentAsync();

        result.IsAccepted.ShouldBeTrue();
        result.Channel.ServiceUrl.ShouldBe(Channel.ServiceUrl);
        result.Channel.Endorsements.ShouldBe(["msteams", "webchat"]);
        result.Channel.ExpiresAt.ShouldBe(channel.Clock.GetUtcNow().AddHours(1));
        result.Channel.AppId.ShouldBe(AuthHost.AppId);
        result.Channel.KeyId.ShouldBe("key-1");
        result.Channel.Issuer.ShouldBe(Channel.Issuer);
    }

    [Fact]
    public async Task A_token_that_the_library_of_others_made_is_accepted()
    {
        await using var channel = await Channel.StartAsync();
        var credentials = new SigningCredentials(new RsaSecurityKey(ChannelKey.First.Rsa) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256);
        var token = new JsonWebTokenHandler().CreateToken(channel.Claims().ToJsonString(), credentials);

        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_case()
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.Validator.ValidateAsync($"bEARER {channel.Token()}", TestContext.Current.CancellationToken);

        result.IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_missing_header_is_refused(string? header)
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.Validator.ValidateAsync(header, TestContext.Current.CancellationToken);

        result.ShouldBe(TokenResult.Refused(Refusal.MissingHeader));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic {token}")]
    [InlineData("{token}")]
    [InlineData("Bearer  {token}")]
    [InlineData("Bearer {token} ")]
    [InlineData("Bearer {token} {token}")]
    [InlineData("Bearer {token}.e30.e30")]
    [InlineData("Bearer {token}=")]
    [InlineData("Bearer e30.e30")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer, Bearer {token}")]
    public async Task A_header_that_is_not_one_signed_token_is_refused(string header)
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.Validator.ValidateAsync(
            header.Replace("{token}", channel.Token(), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        result.IsAccepted.ShouldBeFalse();
        result.Reason.ShouldBeOneOf(Refusal.Malformed, Refusal.WrongAlgorithm, Refusal.BadSignature);
    }

    [Fact]
    public async Task A_token_longer_than_any_real_one_is_malformed()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(claims => claims["x"] = new string('x', 16 * 1024))).Reason.ShouldBe(Refusal.Malformed);
    }

    [Theory]
    [InlineData("iss", "[1]")]
    [InlineData("aud", "{}")]
    [InlineData("aud", "[[]]")]
    [InlineData("exp", "\"soon\"")]
    [InlineData("exp", "{}")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "null")]
    [InlineData("nbf", "1e300")]
    [InlineData("nbf", "9223372036854775807")]
    public async Task A_claim_of_the_wrong_shape_is_refused(string claim, string value)
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(claims => claims[claim] = JsonNode.Parse(value))).IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_header_parameter_that_must_be_understood_is_refused()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(header: header => header["crit"] = new JsonArray("exp"))).Reason.ShouldBe(Refusal.Malformed);
    }

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    [InlineData("https://sts.windows.net/c0ffee00-1111-2222-3333-444444444444/")]
    [InlineData("https://login.microsoftonline.com/c0ffee00-1111-2222-3333-444444444444/v2.0")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_of_another_issuer_is_refused_also_one_of_Entra(string? issuer)
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(claims => claims["iss"] = issuer)).Reason.ShouldBe(Refusal.UnknownIssuer);
    }

    [Theory]
    [InlineData("\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData($"\"api://{AuthHost.AppId}\"")]
    [InlineData($"\"{AuthHost.AppId} \"")]
    [InlineData($"[\"{AuthHost.AppId}\",\"00000000-0000-0000-0000-000000000001\"]")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_token_for_another_audience_is_refused(string audience)
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(claims => claims["aud"] = JsonNode.Parse(audience))).Reason.ShouldBe(Refusal.WrongAudience);
    }

    [Fact]
    public async Task A_token_without_expiry_is_refused()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(claims => claims.Remove("exp"))).Reason.ShouldBe(Refusal.MissingExpiry);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(86_400, false)]
    public async Task A_token_may_be_expired_by_less_than_five_minutes(int seconds, bool accepted)
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.PresentAsync(claims => claims["exp"] = channel.Clock.GetUtcNow().AddSeconds(-seconds).ToUnixTimeSeconds());

        result.IsAccepted.ShouldBe(accepted);
        if (!accepted)
            result.Reason.ShouldBe(Refusal.Expired);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_token_may_be_valid_from_five_minutes_ahead(int seconds, bool accepted)
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.PresentAsync(claims => claims["nbf"] = channel.Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds());

        result.IsAccepted.ShouldBe(accepted);
        if (!accepted)
            result.Reason.ShouldBe(Refusal.NotYetValid);
    }

    [Fact]
    public async Task Logs_hold_key_issuer_and_audience_but_no_token()
    {
        await using var channel = await Channel.StartAsync();
        var token = channel.Token(claims => claims["aud"] = "somebody\r\nelse");

        await channel.PresentAsync(token);

        var text = string.Join('\n', channel.Host.Logs.GetSnapshot().Select(record => record.Message));
        text.ShouldContain("kid key-1, iss https://api.botframework.com, aud somebody??else");
        text.ShouldNotContain(token.Split('.')[2]);
    }
}
