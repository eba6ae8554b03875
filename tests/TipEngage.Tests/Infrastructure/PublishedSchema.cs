using System.Text.Json.Nodes;
using NJsonSchema;

namespace TipEngage.Tests.Infrastructure;

/// <summary>The published schema of Adaptive Cards 1.5, where a copy of it is at hand; the library of the clients checks the same cards in the end-to-end tests.</summary>
internal static class PublishedSchema
{
    private const string Variable = "TIPENGAGE_SHARED";
    private const string File = "schemas/adaptive-card-1.5.0.json";

    private static readonly Lazy<Task<JsonSchema?>> schema = new(LoadAsync);

    /// <summary>Checks a card; says so and checks nothing where there is no copy of the schema.</summary>
    public static void Check(JsonNode card)
    {
        if (schema.Value.GetAwaiter().GetResult() is not { } known)
        {
            TestContext.Current.SendDiagnosticMessage($"Not checked against the published schema: set {Variable} to a folder with {File}.");
            return;
        }

        // What only Teams knows is not in the schema.
        var plain = card.DeepClone().AsObject();
        plain.Remove("msteams");
        known.Validate(plain.ToJsonString()).Select(error => $"{error.Path}: {error.Kind}").ShouldBeEmpty();
    }

    private static async Task<JsonSchema?> LoadAsync() =>
        Folders().Select(folder => Path.Combine(folder, File)).FirstOrDefault(System.IO.File.Exists) is { } path
            ? await JsonSchema.FromFileAsync(path)
            : null;

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            yield return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
