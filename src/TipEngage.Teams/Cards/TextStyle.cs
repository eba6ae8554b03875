using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>What a text is, for screen readers.</summary>
public enum TextStyle
{
    /// <summary>Text.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>A heading.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,

    /// <summary>The heading of a column in a hand-made table.</summary>
    [JsonStringEnumMemberName("columnHeader")]
    ColumnHeader,
}
