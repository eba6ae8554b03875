using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks for published practices.</summary>
/// <param name="Text">The sentence; empty for all.</param>
/// <param name="Items">Ids of the items that it is also about.</param>
internal sealed record LibraryRequest(string Text, IReadOnlyList<string> Items)
{
    public string Text { get; init; } = Text ?? "";

    public IReadOnlyList<string> Items { get; init; } = Items ?? [];

    public static LibraryRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.LibraryRequest, new("", []));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.LibraryRequest);
}
