using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to propose an initiative of a member.</summary>
/// <param name="Text">What it is, in the person's own letters; null where it is not said.</param>
internal sealed record InitiativeRequest(string? Text)
{
    public static InitiativeRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.InitiativeRequest, new(Text: null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.InitiativeRequest);
}
