using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record when and where an event is, or how certain.</summary>
/// <param name="Event">Id of the plan's event; null where it has to be asked for, or where a name says which.</param>
/// <param name="Status">A state of events as the register names it; null where none is named.</param>
/// <param name="Start">First day, ISO 8601; null where none is named.</param>
/// <param name="End">Last day, where two are named.</param>
/// <param name="Source">The first link; null where there is none.</param>
/// <param name="Name">Name of an event that is none of the plan's, in the person's own letters.</param>
/// <param name="Place">Where it is, in the person's own letters; null where that is not said.</param>
/// <param name="Zone">IANA name of its zone, or what was typed in place of one.</param>
/// <param name="IsNew">Whether it is said to be one that is not recorded yet.</param>
internal sealed record EventRequest(
    string? Event, string? Status, string? Start, string? End, string? Source, string? Name = null, string? Place = null, string? Zone = null, bool IsNew = false)
{
    public static EventRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.EventRequest, new(null, null, null, null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.EventRequest);
}
