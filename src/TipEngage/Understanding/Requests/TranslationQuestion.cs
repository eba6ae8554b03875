using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks how far translations are.</summary>
/// <param name="Items">Ids of the items that they belong to.</param>
/// <param name="Material">Id of the plan's material; null for all.</param>
/// <param name="Language">BCP 47 name; null for all.</param>
internal sealed record TranslationQuestion(IReadOnlyList<string> Items, string? Material, string? Language)
{
    public IReadOnlyList<string> Items { get; init; } = Items ?? [];

    /// <summary>What was named in the place of a language and is none that we know; null for nothing.</summary>
    public string? UnknownLanguage { get; init; }

    public static TranslationQuestion Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.TranslationQuestion, new([], null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.TranslationQuestion);
}
