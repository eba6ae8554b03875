namespace TipEngage.Teams.Tests.Connector;

/// <summary>When a call began and ended, from the start of the crowd.</summary>
internal sealed record Admission(int Call, string Conversation, TimeSpan At, TimeSpan End);
