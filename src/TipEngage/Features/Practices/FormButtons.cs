using System.Text.Json.Nodes;
using TipEngage.Practices;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Buttons that work at each door: in a dialog only those work that submit it.</summary>
internal static class FormButtons
{
    public static CardAction Create<TData>(Door door, string title, TData data, bool withInputs = true)
        where TData : ICardActionData
    {
        var button = CardLanguage.Button(title, data) with { AssociatedInputs = withInputs ? null : "none" };
        return door is Door.Dialog or Door.Message
            ? new SubmitAction { Title = title, Data = button.Fallback!.Data!.DeepClone() as JsonObject, AssociatedInputs = button.AssociatedInputs }
            : button;
    }

    /// <summary>The buttons, with the first as the one that most people want.</summary>
    public static IEnumerable<CardAction> FirstStandsOut(IEnumerable<CardAction> buttons) => buttons.Select((button, place) => place == 0 ? button with { Style = "positive" } : button);
}
