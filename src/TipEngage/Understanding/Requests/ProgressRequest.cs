using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record how far an item is.</summary>
/// <param name="Item">Id of the item; null where it has to be asked for.</param>
/// <param name="State">A state of progress as the register names it, or the word that stands in its place; null where none is named.</param>
/// <param name="Source">The first link; null where there is none.</param>
/// <param name="Note">What was said beyond that, in the person's own letters; null for nothing.</param>
/// <param name="Date">The day that is named, <c>2017-10-31</c>, or what looks like one and is none; null where none is.</param>
internal sealed record ProgressRequest(string? Item, string? State, string? Source, string? Note, string? Date)
{
    /// <summary>Ids of the items, where several were named; null where not.</summary>
    public IReadOnlyList<string>? Several { get; init; }

    /// <summary>Items that were named and that the plan does not have; null for none.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    public static ProgressRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.ProgressRequest, new(null, null, null, null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.ProgressRequest);
}
