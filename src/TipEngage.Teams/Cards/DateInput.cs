namespace TipEngage.Teams.Cards;

/// <summary>A day; arrives as <c>YYYY-MM-DD</c>.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>What it holds at first.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Max { get; init; }
}
