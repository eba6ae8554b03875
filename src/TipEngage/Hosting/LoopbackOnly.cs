using System.Net;
using Microsoft.Extensions.Options;
using TipEngage.Resources;
using TipEngage.Teams.Auth;

namespace TipEngage.Hosting;

/// <summary>Refuses to start a service without app id that would listen to more than this machine: it would obey anybody.</summary>
internal static class LoopbackOnly
{
    private static readonly string[] PortKeys = ["http_ports", "https_ports"];

    public static void EnsureUnauthenticatedStaysLocal(this WebApplication app)
    {
        if (app.Services.GetRequiredService<UnauthenticatedLoopback>().IsOn
            && Addresses(app).FirstOrDefault(address => !IsLoopback(address)) is { } open)
            throw new OptionsValidationException("urls", typeof(LoopbackOnly), [Sentence.Of(Strings.Start_NotLoopback, open)]);
    }

    private static IEnumerable<string> Addresses(WebApplication app)
    {
        var endpoints = app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]);
        var urls = app.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var ports = urls.Length > 0 ? [] : PortKeys.Select(key => app.Configuration[key]).Where(port => !string.IsNullOrEmpty(port)).Select(port => $"http://*:{port}");
        return [.. endpoints.OfType<string>(), .. urls, .. app.Urls, .. ports];
    }

    private static bool IsLoopback(string address) => BindingAddress.Parse(address).Host is var host
        && (host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
