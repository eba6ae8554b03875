using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>Ground of a container.</summary>
public enum ContainerStyle
{
    /// <summary>As the card.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>Set off from the card.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    /// <summary>The accent of the theme.</summary>
    [JsonStringEnumMemberName("accent")]
    Accent,

    /// <summary>Good news.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>Something is wrong.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,

    /// <summary>Look out.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}
