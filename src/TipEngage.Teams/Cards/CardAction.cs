using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
    /// <summary>What the button says; makes sense alone.</summary>
    public string? Title { get; init; }

    /// <summary>Names the action; unique in the card.</summary>
    public string? Id { get; init; }

    /// <summary><c>primary</c>, or <c>secondary</c> for the overflow menu; <c>primary</c> by default.</summary>
    public string? Mode { get; init; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>; do not rely on the colour.</summary>
    public string? Style { get; init; }

    /// <summary>What a pointer over it says.</summary>
    public string? Tooltip { get; init; }
}
