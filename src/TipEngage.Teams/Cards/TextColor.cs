namespace TipEngage.Teams.Cards;

/// <summary>Meaning of a colour; each theme has its own. Never the only sign of a state.</summary>
public enum TextColor
{
    /// <summary>The usual colour.</summary>
    Default,

    /// <summary>The accent of the theme.</summary>
    Accent,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Look out.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}
