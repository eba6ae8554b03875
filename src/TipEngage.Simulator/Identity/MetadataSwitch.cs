using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>Whether the channel's metadata can be had, and how often it was asked for.</summary>
internal sealed class MetadataSwitch
{
    private int requests;

    public bool Down { get; set; }

    public int Requests => requests;

    public IResult Answer(Func<JsonObject> metadata)
    {
        Interlocked.Increment(ref requests);
        return Down ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Json(metadata());
    }
}
