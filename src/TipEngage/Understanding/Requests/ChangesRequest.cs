using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks what has changed.</summary>
/// <param name="Since">The first day; null where none is named.</param>
/// <param name="SinceLastMeeting">Whether it is asked since the last meeting.</param>
/// <param name="Items">Ids of the items that are meant; none for all.</param>
/// <param name="Until">The last day; null for today.</param>
internal sealed record ChangesRequest(DateOnly? Since, bool SinceLastMeeting, IReadOnlyList<string> Items, DateOnly? Until = null)
{
    public IReadOnlyList<string> Items { get; init; } = Items ?? [];

    public static ChangesRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.ChangesRequest, new(null, false, []));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.ChangesRequest);
}
