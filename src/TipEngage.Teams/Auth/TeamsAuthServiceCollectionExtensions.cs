using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TipEngage.Teams.Auth;

/// <summary>Registers authentication with the Teams channel, both ways.</summary>
public static class TeamsAuthServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ChannelTokenValidator"/>, <see cref="UnauthenticatedLoopback"/>, <see cref="EntraUsers"/>, <see cref="BotTokenSource"/>,
    /// <see cref="TrustedServiceUrls"/> and <see cref="BotTokenHandler"/>, and loads the channel's keys in the background from the start.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The root of the configuration, see <see cref="BotOptions"/>.</param>
    /// <remarks>Options are validated when the host starts: <see cref="OptionsValidationException"/> says what to set.</remarks>
    public static IServiceCollection AddTeamsAuth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotOptions>, BotOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => BotSettings.From(provider.GetRequiredService<IOptions<BotOptions>>().Value));

        return services.AddInbound().AddOutbound();
    }

    private static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddHttpClient(SigningKeys.HttpClientName, http => http.MaxResponseContentBufferSize = SigningKeys.LargestDocumentInBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<SigningKeys>();
        services.AddSingleton(provider => new ChannelTokenValidator(
            provider.GetRequiredService<BotSettings>(),
            provider.GetRequiredService<SigningKeys>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChannelTokenValidator>>()));
        services.AddSingleton(provider => new EntraUsers(provider.GetRequiredService<BotSettings>(), provider.GetRequiredService<IOptions<BotOptions>>().Value));
        services.AddSingleton(provider => new UnauthenticatedLoopback(
            provider.GetRequiredService<BotSettings>().AppId is null && provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        return services.AddHostedService<SigningKeysLoader>();
    }

    private static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<BotSettings>() is { AppId: not null } settings
            ? new TrustedServiceUrls(settings.TrustedServiceUrls)
            : TrustedServiceUrls.LoopbackOnly);
        services.AddSingleton(provider => new BotTokenSource(
            () => BotCredentials.Create(provider.GetRequiredService<IOptions<BotOptions>>().Value),
            provider.GetRequiredService<BotSettings>().Cloud.Scope,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BotTokenSource>>()));
        return services.AddTransient(provider => new BotTokenHandler(
            provider.GetRequiredService<BotSettings>().AppId is null ? null : provider.GetRequiredService<BotTokenSource>(),
            provider.GetRequiredService<TrustedServiceUrls>()));
    }
}
