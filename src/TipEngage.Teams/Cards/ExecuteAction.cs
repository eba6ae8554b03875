using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>A button that asks the bot: an <c>adaptiveCard/action</c> invoke, whose answer may replace the card for whoever pressed.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model"/>.</remarks>
public sealed record ExecuteAction : CardAction
{
    /// <summary>Name of the verb among the data of the fallback button.</summary>
    internal const string VerbMember = "verb";

    /// <summary>Name of the action.</summary>
    public required string Verb { get; init; }

    /// <summary>What the handler gets, inputs added.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs of the card out; <c>auto</c> by default.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>The same for clients that don't know Action.Execute; its press arrives as a message.</summary>
    /// <value>Takes <see cref="AssociatedInputs"/> over where it has none of its own.</value>
    [JsonConverter(typeof(AsCardAction<SubmitAction>))]
    public SubmitAction? Fallback
    {
        get => AssociatedInputs is { } inputs && field is { AssociatedInputs: null } same ? same with { AssociatedInputs = inputs } : field;
        init;
    }

    /// <summary>Makes a button for the handler of <typeparamref name="TData"/>.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What the handler gets.</param>
    public static ExecuteAction For<TData>(string title, TData data) where TData : ICardActionData
    {
        var fallback = CardData.ToJson(data);
        fallback[VerbMember] = TData.Verb;
        return new()
        {
            Title = title,
            Verb = TData.Verb,
            Data = CardData.ToJson(data),
            Fallback = new() { Title = title, Data = fallback },
        };
    }
}
