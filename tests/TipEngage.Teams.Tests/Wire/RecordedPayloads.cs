using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Wire;

/// <summary>Bodies that others recorded or documented, sent to a bot; see <see cref="SharedFolder"/>.</summary>
internal static class RecordedPayloads
{
    public const string None = "(no folder of recorded payloads)";

    private static readonly string[] NotInbound = ["connector-", "outgoing-", "response-", "card-"];

    public static IReadOnlyDictionary<string, string> Files { get; } =
        new[] { SharedFolder.Path("protocol", "payloads"), SharedFolder.Path("protocol", "playground", "inbound") }
            .OfType<string>()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            .Where(file => !NotInbound.Any(start => Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary(file => Path.GetFileName(file));

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Files[name]))!.AsObject();
}
