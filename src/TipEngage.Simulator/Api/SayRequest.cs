namespace TipEngage.Simulator.Api;

internal sealed record SayRequest(string Persona, string Text, string? ThreadId, bool? MentionBot);
