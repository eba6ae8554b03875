using System.Text.Json.Nodes;

namespace TipEngage.Teams.Cards;

/// <summary>A button whose data arrive as a message without text, or submit a dialog.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>What the handler gets, inputs added.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><c>none</c> leaves the inputs of the card out; <c>auto</c> by default.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>Makes a button that opens a dialog of the handler of <typeparamref name="TData"/>: a <c>task/fetch</c> invoke.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="data">What the handler gets.</param>
    public static SubmitAction ForDialog<TData>(string title, TData data) where TData : ICardActionData
    {
        var json = CardData.ToJson(data);
        json[ExecuteAction.VerbMember] = TData.Verb;
        json["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new() { Title = title, Data = json };
    }
}
