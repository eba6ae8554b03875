namespace TipEngage.Simulator.Api;

internal sealed record PersonaRequest(string Persona);
