using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using TipEngage.Resources;
using TipEngage.Teams.Auth;

namespace TipEngage.Hosting;

/// <summary>Stops a service without app id that listens to more than this machine: it would obey anybody.</summary>
internal sealed class LoopbackOnly(UnauthenticatedLoopback unauthenticated, IServer server) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !IsLoopback(address));
        if (unauthenticated.IsOn && open is not null)
            throw new OptionsValidationException("urls", typeof(LoopbackOnly), [Sentence.Of(Strings.Start_NotLoopback, open)]);

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address) => BindingAddress.Parse(address).Host is var host
        && (host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
