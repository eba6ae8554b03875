using System.Security.Cryptography;
using CsCheck;
using Microsoft.IdentityModel.Tokens;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>What an attacker may do to algorithm, key and signature of a token.</summary>
public sealed class TokenSignatureTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("HS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    public async Task A_token_of_another_algorithm_is_refused(string algorithm)
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(header: header => header["alg"] = algorithm)).Reason.ShouldBe(Refusal.WrongAlgorithm);
    }

    [Fact]
    public async Task A_public_key_used_as_a_shared_secret_is_refused()
    {
        await using var channel = await Channel.StartAsync();
        var secret = System.Text.Encoding.ASCII.GetBytes(ChannelKey.First.Rsa.ExportSubjectPublicKeyInfoPem());
        var token = Channel.Sign(
            channel.Claims().ToJsonString(), header => header["alg"] = "HS256", ChannelKey.First, bytes => HMACSHA256.HashData(secret, bytes));

        (await channel.PresentAsync(token)).Reason.ShouldBe(Refusal.WrongAlgorithm);
    }

    [Fact]
    public async Task An_algorithm_that_the_channel_does_not_list_is_refused()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.Algorithms = ["RS512"];

        (await channel.PresentAsync()).Reason.ShouldBe(Refusal.WrongAlgorithm);
    }

    [Fact]
    public async Task A_token_without_a_key_id_is_refused()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(header: header => header.Remove("kid"))).Reason.ShouldBe(Refusal.Malformed);
    }

    [Fact]
    public async Task A_token_of_a_key_that_is_not_published_is_refused()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(key: ChannelKey.Second)).Reason.ShouldBe(Refusal.UnknownKey);
    }

    [Fact]
    public async Task A_key_that_comes_with_the_token_is_not_used()
    {
        await using var channel = await Channel.StartAsync();

        var result = await channel.PresentAsync(
            header: header =>
            {
                header["kid"] = "key-1";
                header["jwk"] = ChannelKey.Second.Published();
                header["jku"] = "https://attacker.example/keys";
            },
            key: ChannelKey.Second);

        result.Reason.ShouldBe(Refusal.BadSignature);
    }

    [Fact]
    public async Task A_token_signed_by_another_key_under_a_known_id_is_refused()
    {
        await using var channel = await Channel.StartAsync();

        (await channel.PresentAsync(key: ChannelKey.Second with { Id = "key-1" })).Reason.ShouldBe(Refusal.BadSignature);
    }

    [Fact]
    public async Task A_token_whose_claims_were_changed_is_refused()
    {
        await using var channel = await Channel.StartAsync();
        var parts = channel.Token().Split('.');
        var claims = channel.Claims();
        claims["serviceurl"] = "https://attacker.example/";

        var result = await channel.PresentAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");

        result.Reason.ShouldBe(Refusal.BadSignature);
    }

    [Fact]
    public async Task A_token_with_any_character_changed_is_refused()
    {
        await using var channel = await Channel.StartAsync();
        var token = channel.Token();
        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();

        // The last character of a 2048-bit signature has spare bits, so it is left alone.
        await Gen.Select(Gen.Int[0, token.Length - 2], Gen.Char["ABCXYZabcxyz0189-_.=/ "]).SampleAsync(
            async (position, character) => token[position] == character
                || !(await channel.PresentAsync($"{token[..position]}{character}{token[(position + 1)..]}")).IsAccepted,
            iter: 2_000);
    }

    [Fact]
    public async Task No_header_makes_the_validator_throw()
    {
        await using var channel = await Channel.StartAsync();
        var json = Gen.OneOf<string>(
            Gen.String,
            Gen.OneOf("{}", "[]", "null", "{\"alg\":\"RS256\"}", "{\"alg\":1,\"kid\":[]}", $"{{\"iss\":\"{Channel.Issuer}\",\"aud\":[null]}}", "{\"exp\":[]}"));
        var parts = json.Select(Base64UrlEncoder.Encode).Array[0, 6].Select(encoded => "Bearer " + string.Join('.', encoded));

        await Gen.OneOf<string>(Gen.String, parts).SampleAsync(
            async header => !(await channel.Validator.ValidateAsync(header, TestContext.Current.CancellationToken)).IsAccepted,
            iter: 5_000);
    }
}
