namespace TipEngage.Teams.Cards;

/// <summary>Weight of text.</summary>
public enum TextWeight
{
    /// <summary>The host's usual weight.</summary>
    Default,

    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}
