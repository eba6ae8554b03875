using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Wire;

internal static class Nothing
{
    /// <summary>Teams refuses optional members that are null.</summary>
    public static void IsNullIn(JsonNode node)
    {
        IEnumerable<JsonNode?> inside = node switch
        {
            JsonObject thing => thing.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var part in inside)
            IsNullIn(part.ShouldNotBeNull());
    }
}
