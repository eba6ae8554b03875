using System.Text.Json.Nodes;

namespace TipEngage.Teams.Cards;

/// <summary>A press on a search result.</summary>
/// <param name="Value">What the handler of <c>composeExtension/selectItem</c> gets.</param>
public sealed record ThumbnailTap(JsonObject Value)
{
    /// <summary>Always <c>invoke</c>.</summary>
    public string Type { get; } = "invoke";
}
