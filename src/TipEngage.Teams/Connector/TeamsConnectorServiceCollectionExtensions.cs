using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Connector;

/// <summary>Registration of the connector.</summary>
public static class TeamsConnectorServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ConnectorClient"/>, with options from the <c>Connector</c> section that are checked at start.
    /// Its tokens come from <see cref="TeamsAuthServiceCollectionExtensions.AddTeamsAuth"/>.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="configuration">The root of the configuration.</param>
    public static IServiceCollection AddTeamsConnector(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        services.AddMetrics();
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection(ConnectorOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConnectorThrottle>();
        services.TryAddSingleton<ConnectorTelemetry>();
        services.TryAddSingleton(MakeClient);

        return services;
    }

    internal static SocketsHttpHandler MakeSockets(ConnectorOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.UseProxy,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = options.ConnectionLifetime,
        // Teams has no use for our trace ids, and the connector has spans of its own.
        ActivityHeadersPropagator = null,
    };

    private static ConnectorClient MakeClient(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ConnectorOptions>>();
        var handler = services.GetRequiredService<BotTokenHandler>();
        handler.InnerHandler = MakeSockets(options.Value);
        var timeProvider = services.GetRequiredService<TimeProvider>();
        var transport = new ConnectorTransport(
            handler,
            options,
            services.GetRequiredService<ConnectorThrottle>(),
            services.GetRequiredService<ConnectorTelemetry>(),
            timeProvider,
            services.GetRequiredService<ILogger<ConnectorRetry>>());

        return new ConnectorClient(transport, timeProvider);
    }
}
