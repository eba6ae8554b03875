namespace TipEngage.Teams.Tests.Connector;

/// <summary>One who calls so many milliseconds after the one before, and whose call takes so many.</summary>
internal sealed record Caller(int Pause, string Conversation, int Duration = 0);
