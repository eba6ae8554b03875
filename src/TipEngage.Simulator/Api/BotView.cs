namespace TipEngage.Simulator.Api;

internal sealed record BotView(string Id, string Name, string AppId);
