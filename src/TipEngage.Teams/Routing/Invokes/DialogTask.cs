using System.Text.Json.Serialization;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>What a dialog shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DialogCard), "continue")]
[JsonDerivedType(typeof(DialogMessage), "message")]
public abstract record DialogTask
{
    /// <summary>Shows a card.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="card">The card; inside it only Action.Submit submits.</param>
    /// <param name="width"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
    /// <param name="height"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
    public static DialogTask Card(string title, Attachment card, string width = "medium", string height = "medium") =>
        new DialogCard(new(title, width, height, card));

    /// <summary>Shows a sentence.</summary>
    /// <param name="sentence">Plain text.</param>
    public static DialogTask Say(string sentence) => new DialogMessage(sentence);
}

/// <summary>A dialog with a card.</summary>
/// <param name="Value">The card and its frame.</param>
public sealed record DialogCard(DialogFrame Value) : DialogTask;

/// <summary>A dialog with a sentence.</summary>
/// <param name="Value">Plain text.</param>
public sealed record DialogMessage(string Value) : DialogTask;

/// <summary>A dialog's frame.</summary>
/// <param name="Title">Title of the dialog.</param>
/// <param name="Width"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
/// <param name="Height"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
/// <param name="Card">What it holds.</param>
public sealed record DialogFrame(string Title, string Width, string Height, Attachment Card);
