namespace TipEngage.Teams.Cards;

/// <summary>A number; arrives as a string.</summary>
public sealed record NumberInput : CardInput
{
    /// <summary>What it holds at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>Least value.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest value.</summary>
    public decimal? Max { get; init; }
}
