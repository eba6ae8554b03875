namespace TipEngage.Teams.Cards;

/// <summary>Size of text.</summary>
public enum TextSize
{
    /// <summary>The host's usual size.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Larger.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}
