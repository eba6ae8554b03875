using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>The Teams channel as the bot sees it: a key server, and tokens signed with its keys.</summary>
internal sealed class Channel : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private Channel(KeyServer server, AuthHost host)
    {
        Server = server;
        Host = host;
    }

    public KeyServer Server { get; }

    public AuthHost Host { get; }

    public SteadyClock Clock => Host.Clock;

    public ChannelTokenValidator Validator => Host.Validator;

    public static async Task<Channel> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = await KeyServer.StartAsync();
        var configuration = AuthHost.Registration;
        configuration["Bot:OpenIdMetadata"] = server.Metadata.AbsoluteUri;
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return new(server, AuthHost.Create(configuration));
    }

    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AuthHost.AppId,
        ["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, ChannelKey? key = null)
    {
        key ??= ChannelKey.First;
        var body = Claims();
        claims?.Invoke(body);
        return Sign(body.ToJsonString(), header, key, bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Sign(string claims, Action<JsonObject>? header, ChannelKey key, Func<byte[], byte[]> sign)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };
        header?.Invoke(head);
        var signed = $"{Base64UrlEncoder.Encode(head.ToJsonString())}.{Base64UrlEncoder.Encode(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    public ValueTask<TokenResult> PresentAsync(string token) =>
        Validator.ValidateAsync($"Bearer {token}", TestContext.Current.CancellationToken);

    public async Task<TokenResult> PresentAsync(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, ChannelKey? key = null) =>
        await PresentAsync(Token(claims, header, key));

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await Server.DisposeAsync();
    }
}
