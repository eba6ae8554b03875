using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams;

/// <summary>Puts a Teams bot into an ASP.NET Core application.</summary>
public static class TeamsBot
{
    /// <summary>Adds the bot: token checks, connector, routing.</summary>
    /// <param name="services">The application's services; an <see cref="IBotVoice"/> must be among them.</param>
    /// <param name="configuration">The configuration's root.</param>
    /// <param name="routes">Which handler answers what.</param>
    public static IServiceCollection AddTeamsBot(this IServiceCollection services, IConfiguration configuration, BotRoutes routes)
    {
        services.AddTeamsAuth(configuration);
        services.AddTeamsConnector(configuration);
        services.AddOptions<TurnOptions>().BindConfiguration(TurnOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TurnOptions>, TurnOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IActivityInbox, MemoryInbox>();
        services.TryAddSingleton<IInterpreter, FirstWord>();
        services.AddSingleton(routes);
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<Arrivals>();
        services.AddHostedService<Recovery>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>Maps the messaging endpoint.</summary>
    /// <param name="endpoints">The application's routes.</param>
    /// <param name="path">Its path, as registered with the bot.</param>
    public static IEndpointConventionBuilder MapTeamsBot(this IEndpointRouteBuilder endpoints, string path = "/api/messages")
    {
        // Not from the request, whose services would be made for it.
        var endpoint = new Lazy<MessagesEndpoint>(endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>);
        return endpoints.MapPost(path, (RequestDelegate)(context => endpoint.Value.HandleAsync(context)));
    }
}
