namespace TipEngage.Teams.Cards;

/// <summary>Space above an element.</summary>
public enum CardSpacing
{
    /// <summary>The host's usual space.</summary>
    Default,

    /// <summary>No space.</summary>
    None,

    /// <summary>Little space.</summary>
    Small,

    /// <summary>More than small.</summary>
    Medium,

    /// <summary>Much space.</summary>
    Large,

    /// <summary>Most space.</summary>
    ExtraLarge,

    /// <summary>As much as the card's own margin.</summary>
    Padding,
}
