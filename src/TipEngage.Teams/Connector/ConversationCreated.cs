namespace TipEngage.Teams.Connector;

/// <summary>Answer of the create operation.</summary>
internal sealed record ConversationCreated(string? Id, string? ActivityId);
