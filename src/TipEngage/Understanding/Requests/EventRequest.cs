using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record when an event is, or how certain.</summary>
/// <param name="Event">Id of the plan's event; null where it has to be asked for.</param>
/// <param name="Status">A state of events as the register names it; null where none is named.</param>
/// <param name="Start">First day, ISO 8601; null where none is named.</param>
/// <param name="End">Last day, where two are named.</param>
/// <param name="Source">The first link; null where there is none.</param>
internal sealed record EventRequest(string? Event, string? Status, string? Start, string? End, string? Source)
{
    public static EventRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.EventRequest, new(null, null, null, null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.EventRequest);
}
