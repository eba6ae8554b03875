using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Tests.Auth;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>A whole bot on loopback, put together as an application does it, with the channel's keys and connector beside it.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;
    private readonly bool mayCrash;

    private TestBot(WebApplication app, KeyServer keys, FakeConnector connector, bool mayCrash)
    {
        this.app = app;
        this.mayCrash = mayCrash;
        Keys = keys;
        Connector = connector;
        http = new() { BaseAddress = new(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(60) };
    }

    public KeyServer Keys { get; }

    public FakeConnector Connector { get; }

    public Uri Address => http.BaseAddress!;

    public InboxStore.Process Inbox => (InboxStore.Process)Get<IActivityInbox>();

    public TimeProvider Clock => Get<TimeProvider>();

    public FakeLogCollector Logs => Get<FakeLogCollector>();

    public static async Task<TestBot> StartAsync(BotRoutes? routes = null, Action<TestBotSetup>? setup = null)
    {
        var chosen = new TestBotSetup();
        setup?.Invoke(chosen);
        var keys = await KeyServer.StartAsync();
        var connector = await FakeConnector.StartAsync();
        chosen.Keys?.Invoke(keys);

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = chosen.Environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(AuthHost.Registration);
        builder.Configuration["Bot:OpenIdMetadata"] = keys.Metadata.AbsoluteUri;
        builder.Configuration["Bot:TrustedServiceUrls:0"] = connector.ServiceUrl.AbsoluteUri;
        builder.Configuration["Connector:RetryDelay"] = "00:00:00.010";
        builder.Configuration.AddInMemoryCollection(chosen.Settings);
        builder.Logging.ClearProviders().SetMinimumLevel(chosen.LogLevel).AddFakeLogging();
        builder.Services.AddSingleton(typeof(Part<,>));
        builder.Services.AddSingleton(chosen.Clock);
        builder.Services.AddSingleton<IBotVoice, TestVoice>();
        builder.Services.AddSingleton<IActivityInbox>(chosen.Inbox);
        chosen.Services?.Invoke(builder.Services);
        builder.Services.AddTeamsBot(builder.Configuration, routes ?? new());
        builder.Services.AddSingleton(provider => new BotTokenSource(
            () => new FixedCredential(chosen.Clock), "scope", chosen.Clock, provider.GetRequiredService<ILogger<BotTokenSource>>()));

        var app = builder.Build();
        app.MapTeamsBot();
        await app.StartAsync(TestContext.Current.CancellationToken);
        if (keys.Instead is null)
            await Eventually.IsTrueAsync(() => app.Services.GetRequiredService<ChannelTokenValidator>().EnsureLoadedAsync(TestContext.Current.CancellationToken));
        return new(app, keys, connector, chosen.MayCrash);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The part of the scripted handlers of one shape.</summary>
    public Part<TInput, TAnswer> Part<TInput, TAnswer>() => Get<Part<TInput, TAnswer>>();

    /// <summary>A token that Teams would send with an activity.</summary>
    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, ChannelKey? key = null)
    {
        key ??= ChannelKey.First;
        var now = Clock.GetUtcNow();
        var body = new JsonObject
        {
            ["iss"] = Channel.Issuer,
            ["aud"] = AuthHost.AppId,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["serviceurl"] = Connector.ServiceUrl.AbsoluteUri,
        };
        claims?.Invoke(body);
        return Channel.Sign(body.ToJsonString(), header, key, bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>Delivers an activity with a valid token, its service URL filled in.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        activity.TryAdd("serviceUrl", Connector.ServiceUrl.AbsoluteUri);
        return PostAsync(new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")));
    }

    /// <summary>Delivers any body; with a valid token unless another authorization is given.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        if (authorization is not "")
            request.Headers.TryAddWithoutValidation("Authorization", authorization ?? $"Bearer {Token()}");
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Delivers an invoke and reads its answer.</summary>
    public async Task<(int Status, JsonObject? Body)> AskAsync(JsonObject invoke)
    {
        using var response = await PostAsync(invoke);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, body.Length is 0 ? null : JsonNode.Parse(body)!.AsObject());
    }

    /// <summary>Delivers an activity that must be accepted.</summary>
    public async Task TellAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        ((int)response.StatusCode).ShouldBe(200);
    }

    /// <summary>Waits for what the bot says.</summary>
    public async Task<IReadOnlyList<Said>> HearAsync(int count = 1)
    {
        await Eventually.IsTrueAsync(() => Connector.Requests.Count >= count);
        return [.. Connector.Requests.Select(Said.From)];
    }

    /// <summary>Waits until nothing that was accepted is unfinished.</summary>
    public Task SettleAsync() => Eventually.IsTrueAsync(() => Inbox.Store.Pending is 0);

    public Task StopAsync(CancellationToken impatience) => app.StopAsync(impatience);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        var crashes = Logs.GetSnapshot().Where(line => line.Level >= LogLevel.Error && line.Category!.StartsWith("Microsoft.", StringComparison.Ordinal)).ToList();
        await app.DisposeAsync();
        await Keys.DisposeAsync();
        await Connector.DisposeAsync();
        if (!mayCrash)
            crashes.Select(line => $"{line.Message} {line.Exception}").ShouldBeEmpty("A request broke the server.");
    }
}
