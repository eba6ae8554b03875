using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>A host with the library's own registration, a clock that stands still and logs that are kept.</summary>
internal sealed class AuthHost : IDisposable
{
    public const string AppId = "5f0c1a4e-0d9b-4c56-9a37-2b8f6f1f7c11";
    public const string TenantId = "c0ffee00-1111-2222-3333-444444444444";

    private readonly IHost host;

    private AuthHost(IHost host, SteadyClock clock)
    {
        this.host = host;
        Clock = clock;
    }

    public SteadyClock Clock { get; }

    public FakeLogCollector Logs => Get<FakeLogCollector>();

    public ChannelTokenValidator Validator => Get<ChannelTokenValidator>();

    public static Dictionary<string, string?> Registration => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = TenantId,
        ["MicrosoftAppPassword"] = "the-secret-of-the-bot",
    };

    public static AuthHost Create(Dictionary<string, string?> settings, string environment = "Production", Action<IServiceCollection>? more = null)
    {
        var clock = new SteadyClock(new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddFakeLogging();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddTeamsAuth(builder.Configuration);
        more?.Invoke(builder.Services);
        return new(builder.Build(), clock);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task StartAsync() => host.StartAsync(TestContext.Current.CancellationToken);

    public void Dispose() => host.Dispose();
}
