using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to say that a member finds a practice useful.</summary>
/// <param name="Reference">Reference of the practice; null where none is named.</param>
/// <param name="Party">Code of the member; null where none is named.</param>
internal sealed record EndorsementRequest(string? Reference, string? Party)
{
    public static EndorsementRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.EndorsementRequest, new(null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.EndorsementRequest);
}
