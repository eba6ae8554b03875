using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>An element of a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(CardImage), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
public abstract record CardElement
{
    /// <summary>Names the element; unique in the card. Of an input: the name of its value in the action's data.</summary>
    public virtual string? Id { get; init; }

    /// <summary>Whether it is shown; true by default.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Whether a line stands above it; false by default.</summary>
    public bool? Separator { get; init; }

    /// <summary>Space above it; <see cref="CardSpacing.Default"/> by default.</summary>
    public CardSpacing? Spacing { get; init; }
}
