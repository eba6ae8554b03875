using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Resources;

/// <summary>Reads the data files that are compiled into the service.</summary>
internal static class EmbeddedJson
{
    /// <summary>All files of a folder, in no order of their own.</summary>
    /// <param name="folder">Beginning of their names, with the dot.</param>
    /// <param name="type">What each of them holds.</param>
    public static IEnumerable<T> ReadAll<T>(string folder, JsonTypeInfo<T> type)
        where T : class =>
        typeof(EmbeddedJson).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => Find(name, type)!);

    /// <summary>One file; null where there is none of that name.</summary>
    public static T? Find<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name);
        return stream is null
            ? null
            : JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"{name} holds nothing.");
    }
}
