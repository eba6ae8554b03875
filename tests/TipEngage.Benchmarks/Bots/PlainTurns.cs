using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Benchmarks.Bots;

/// <summary>Takes screening and understanding out of the service while it is built: <c>item 4b</c> is all that it still knows.</summary>
internal sealed class PlainTurns : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Hosting = "Microsoft.Extensions.Hosting";
    private const string Building = "HostBuilding";

    /// <summary>Makes a service of its own begin with <see cref="StartupHook"/>.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = Assembly.GetExecutingAssembly().Location };

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is Hosting)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: Building, Value: IHostBuilder builder })
            builder.ConfigureServices(services => services.RemoveAll<IActivityScreen>().Replace(ServiceDescriptor.Singleton<IInterpreter, OnlyItems>()));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed class OnlyItems : IInterpreter
    {
        private const string Item = "item ";

        public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken) =>
            new(text.StartsWith(Item, StringComparison.Ordinal) ? new CommandCall(Commands.Item, text[Item.Length..]) : null);
    }
}
