namespace TipEngage.Simulator.Api;

internal sealed record ReactionRequest(string Persona, string Reaction, bool Remove);
