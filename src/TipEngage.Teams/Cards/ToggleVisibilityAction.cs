namespace TipEngage.Teams.Cards;

/// <summary>A button that shows and hides elements; nothing reaches the bot.</summary>
/// <param name="TargetElements">Ids of the elements.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;
