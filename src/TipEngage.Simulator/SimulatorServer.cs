using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using TipEngage.Simulator.Api;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.Identity;

namespace TipEngage.Simulator;

/// <summary>The web server that all of the simulator is reached through.</summary>
internal static class SimulatorServer
{
    public static WebApplication Build(SimulatorParts parts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, parts.Options.Port);
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(parts.Certificates.Server));
        });

        var app = builder.Build();
        ServePage(app, parts.Options.PageFolder);
        app.UseRouting();
        app.MapChannelMetadata(parts.ChannelKeys, parts.Metadata);
        app.MapEntra(parts.Directory);
        app.MapConnector(parts.Pipeline, parts.Messages, parts.Conversations, parts.Rosters);
        app.MapSimulatorApi(parts);
        return app;
    }

    public static Uri AddressOf(WebApplication app, string scheme) =>
        app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses
            .Select(address => new Uri(address))
            .First(address => address.Scheme == scheme);

    private static void ServePage(WebApplication app, string? folder)
    {
        if (folder is null)
            return;

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }
}
