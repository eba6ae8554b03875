namespace TipEngage.Teams.Cards;

/// <summary>An input. Its value arrives as a string, or is absent when it was not set; clients check it, the server must check it again.</summary>
public abstract record CardInput : CardElement
{
    /// <summary>Name of the value in the action's data; unlike every key that the action itself carries. Without one the value is not sent.</summary>
    public override required string? Id { get; init; }

    /// <summary>What to fill in; a placeholder is no label.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it must be set; false by default.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What is said under it when its value is refused.</summary>
    public string? ErrorMessage { get; init; }
}
