using System.Text.Json;

namespace TipEngage.EndToEnd.Processes;

/// <summary>A practice in the download of everything that is held about a person.</summary>
internal sealed record HeldPractice(
    Guid Id, string? Reference, Dictionary<string, string>? Draft, Dictionary<string, string>? Submitted, IReadOnlyList<HeldPractice.Step> Steps)
{
    public static IReadOnlyList<HeldPractice> Read(JsonElement held) =>
        held.GetProperty("practices").Deserialize<IReadOnlyList<HeldPractice>>(JsonSerializerOptions.Web)!;

    internal sealed record Step(string From, string To);
}
