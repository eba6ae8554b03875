using System.Text.Json;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>A dialog that opens or is submitted: value of <c>task/fetch</c> and <c>task/submit</c>.</summary>
public sealed record DialogRequest
{
    /// <summary>Data of the button, inputs added on submit.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Theme of the client.</summary>
    public DialogContext? Context { get; init; }

    internal string? Verb => Data is { } data ? CardData.VerbOf(data) : null;
}
