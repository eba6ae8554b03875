using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Tests.Auth;

namespace TipEngage.Teams.Tests.Routing;

public sealed class DoorTokenTests(DoorBot door) : IClassFixture<DoorBot>
{
    private static readonly ChannelKey Stolen = new(ChannelKey.First.Id, RSA.Create(2048), "msteams");

    private TestBot Bot => door.Bot;

    public static TheoryData<string> Faults => [.. Tokens.Keys];

    private static Dictionary<string, Func<TestBot, string>> Tokens { get; } = new()
    {
        ["no header"] = _ => "",
        ["no scheme"] = bot => bot.Token(),
        ["another scheme"] = bot => $"Basic {bot.Token()}",
        ["two spaces"] = bot => $"Bearer  {bot.Token()}",
        ["two tokens"] = bot => $"Bearer {bot.Token()}, Bearer {bot.Token()}",
        ["no token"] = _ => "Bearer",
        ["nonsense"] = _ => "Bearer nonsense",
        ["too long"] = bot => $"Bearer {bot.Token(claims => claims["x"] = new string('x', 20_000))}",
        ["no signature"] = bot => $"Bearer {bot.Token()[..bot.Token().LastIndexOf('.')]}.",
        ["algorithm none"] = bot => $"Bearer {bot.Token(header: header => header["alg"] = "none")}",
        ["algorithm HS256"] = bot => $"Bearer {bot.Token(header: header => header["alg"] = "HS256")}",
        ["algorithm RS512"] = bot => $"Bearer {bot.Token(header: header => header["alg"] = "RS512")}",
        ["another key under the same id"] = bot => $"Bearer {bot.Token(key: Stolen)}",
        ["an unknown key"] = bot => $"Bearer {bot.Token(key: ChannelKey.Third)}",
        ["no key id"] = bot => $"Bearer {bot.Token(header: header => header.Remove("kid"))}",
        ["another issuer"] = bot => $"Bearer {bot.Token(claims => claims["iss"] = "https://api.botframework.us")}",
        ["an Entra issuer"] = bot => $"Bearer {bot.Token(claims => claims["iss"] = $"https://sts.windows.net/{AuthHost.TenantId}/")}",
        ["another audience"] = bot => $"Bearer {bot.Token(claims => claims["aud"] = Guid.Empty.ToString())}",
        ["no audience"] = bot => $"Bearer {bot.Token(claims => claims.Remove("aud"))}",
        ["expired"] = bot => $"Bearer {bot.Token(claims => claims["exp"] = bot.Clock.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds())}",
        ["not yet valid"] = bot => $"Bearer {bot.Token(claims => claims["nbf"] = bot.Clock.GetUtcNow().AddMinutes(6).ToUnixTimeSeconds())}",
        ["no expiry"] = bot => $"Bearer {bot.Token(claims => claims.Remove("exp"))}",
        ["changed claims"] = bot => $"Bearer {Changed(bot.Token())}",
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_token_is_refused_without_a_word(string fault)
    {
        var activity = Incoming.Message("echo x");
        activity["serviceUrl"] = Bot.Connector.ServiceUrl.AbsoluteUri;

        using var response = await Bot.PostAsync(new StringContent(activity.ToJsonString()), Tokens[fault](Bot));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Bot.Part<string, Reply>().Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task Five_minutes_of_skew_are_forgiven(string claim, int minutes)
    {
        var activity = Incoming.Message("nothing");
        activity["serviceUrl"] = Bot.Connector.ServiceUrl.AbsoluteUri;
        var token = Bot.Token(claims => claims[claim] = Bot.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds());

        using var response = await Bot.PostAsync(new StringContent(activity.ToJsonString()), $"Bearer {token}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_without_endorsement_for_Teams_is_forbidden()
    {
        var webchat = new ChannelKey("webchat-key", RSA.Create(2048), "webchat");
        await using var bot = await TestBot.StartAsync(setup: setup => setup.Keys = keys => keys.Keys = [webchat]);
        var activity = Incoming.Message("echo x");
        activity["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri;

        using var response = await bot.PostAsync(new StringContent(activity.ToJsonString()), $"Bearer {bot.Token(key: webchat)}");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_keys_nobody_is_let_in_and_nobody_is_called_a_liar()
    {
        await using var bot = await TestBot.StartAsync(setup: setup => setup.Keys = keys => keys.GoDown());

        using var response = await bot.PostAsync(Incoming.Message("echo x"));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("/amer/", "/emea/", StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
