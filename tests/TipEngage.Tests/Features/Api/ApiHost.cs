using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Simulator;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Api;

/// <summary>The whole service on a port of this machine, with tokens of the simulated Entra.</summary>
public abstract class ApiHost : IAsyncLifetime
{
    private readonly PostgresServer? server;
    private WebApplicationFactory<Program>? factory;
    private TestDatabase? database;
    private TeamsSimulator? teams;

    private readonly bool tokens;
    private readonly string? authority;

    /// <param name="server">The database server; null for SQLite.</param>
    /// <param name="tokens">Whether the service has an app id, so that callers need a token.</param>
    /// <param name="authority">Where Entra is; null for the simulated one.</param>
    protected ApiHost(PostgresServer? server, bool tokens = true, string? authority = null) => (this.server, this.tokens, this.authority) = (server, tokens, authority);

    /// <summary>Further settings.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    public TeamsSimulator Teams => teams!;

    public IServiceProvider Services => factory!.Services;

    public FakeLogCollector Logs => Services.GetRequiredService<FakeLogCollector>();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = server is null ? TestDatabase.Sqlite() : await TestDatabase.PostgreSqlAsync(server, TestContext.Current.CancellationToken);
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { EnforceRateLimits = false, Tokens = tokens });
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        factory.UseKestrel();
        factory.StartServer();
        Client = factory.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        if (teams is not null)
            await teams.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request with the token of a person, or with none.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Persona? persona, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, persona is null ? null : Teams.UserToken(persona).Build(), body, headers);

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, string? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri($"/api/v1/{path}", UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private void Configure(IWebHostBuilder host)
    {
        foreach (var (name, value) in Teams.Settings)
            host.UseSetting(name, value);
        foreach (var (name, value) in database!.Configuration.AsEnumerable().Where(setting => setting.Value is not null))
            host.UseSetting(name, value);
        if (authority is not null)
            host.UseSetting("Bot:AuthorityHost", authority);
        host.UseSetting("Register:Samples", "false");
        foreach (var door in new[] { "Reads", "History", "Writes" })
            host.UseSetting($"Api:{door}PerMinute", "100000");
        foreach (var (name, value) in Settings)
            host.UseSetting(name, value);
        host.UseSetting("urls", "http://127.0.0.1:0");
        host.UseSetting("WorkPlan:AsOf", "2018-03-01");
        host.UseSetting("Logging:LogLevel:Default", "Trace");
        host.UseSetting("Logging:Console:LogLevel:Default", "None");
        host.ConfigureTestServices(services => services.AddLogging(logging => logging.AddFakeLogging()));
    }
}
