namespace TipEngage.Simulator.Api;

internal sealed record ErrorView(string Error);
