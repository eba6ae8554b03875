using System.Net;

namespace TipEngage.Simulator.Sending;

/// <summary>What the bot answered to one post; no status when it did not answer.</summary>
public sealed record BotAnswer(HttpStatusCode? Status, string Body);
