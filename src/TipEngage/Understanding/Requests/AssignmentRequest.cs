using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record who acts on items, or who no longer does.</summary>
/// <param name="Items">Ids of the items; none where they have to be asked for.</param>
/// <param name="Parties">Codes of countries and organisations.</param>
/// <param name="UnknownParties">Others that were named, as they were written.</param>
/// <param name="Role"><c>lead</c> or <c>supporting</c>; null where neither is said.</param>
/// <param name="Remove">Whether they no longer act.</param>
internal sealed record AssignmentRequest(IReadOnlyList<string> Items, IReadOnlyList<string> Parties, IReadOnlyList<string> UnknownParties, string? Role, bool Remove)
{
    public IReadOnlyList<string> Items { get; init; } = Items ?? [];

    public IReadOnlyList<string> Parties { get; init; } = Parties ?? [];

    public IReadOnlyList<string> UnknownParties { get; init; } = UnknownParties ?? [];

    /// <summary>Since when, <c>2017-10-31</c>, or what looks like a day and is none; null where nothing is said.</summary>
    public string? Since { get; init; }

    /// <summary>Items that were named and that the plan does not have; null for none.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public static AssignmentRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.AssignmentRequest, new([], [], [], null, false));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.AssignmentRequest);
}
