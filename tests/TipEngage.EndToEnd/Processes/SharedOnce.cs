using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TipEngage.EndToEnd.Processes;

/// <summary>A practice that is being shared, with what the service has said it took.</summary>
internal sealed class SharedOnce(Guid id)
{
    private readonly ConcurrentDictionary<string, string> accepted = new(StringComparer.Ordinal);

    public Guid Id => id;

    /// <summary>Its reference; null before its receipt came.</summary>
    public string? Reference { get; set; }

    /// <summary>Value of each field that was accepted.</summary>
    public IReadOnlyDictionary<string, string> Fields => accepted;

    public void Accept(JsonObject inputs)
    {
        foreach (var (name, value) in inputs)
            accepted[name["f_".Length..]] = value!.GetValue<string>();
    }
}
