using System.Text.Json;
using TipEngage.Simulator.Sending;

namespace TipEngage.Simulator.Api;

/// <summary>What the bot answered; no status when it did not answer or was not asked.</summary>
internal sealed record AnswerView(int? Status, JsonElement? Body, MessageView? Message)
{
    public static AnswerView Of(Delivery delivery) => new(
        (int?)delivery.Status,
        delivery.Json,
        delivery.Message is { } message ? MessageView.Of(message) : null);
}
