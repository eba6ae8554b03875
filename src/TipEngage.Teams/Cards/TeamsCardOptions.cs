using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Cards;

/// <summary>What only Teams knows about a card.</summary>
public sealed record TeamsCardOptions
{
    /// <summary>Options of a card that takes the width of the pane.</summary>
    public static TeamsCardOptions FullWidth { get; } = new() { Width = "Full" };

    /// <summary><c>Full</c> or absent.</summary>
    public string? Width { get; init; }

    /// <summary>Mentions whose text stands in a TextBlock or FactSet of the card; each mentioned person is notified.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }
}
