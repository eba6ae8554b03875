namespace TipEngage.Teams.Routing;

/// <summary>What makes two deliveries the same activity: its conversation, its id and its type.</summary>
/// <param name="ConversationId"><c>conversation.id</c>, with <c>;messageid=</c> where it has one.</param>
/// <param name="ActivityId"><c>id</c>, unique in a conversation only.</param>
/// <param name="Type"><c>type</c>: an edited message comes with the id of the message.</param>
public sealed record ActivityKey(string ConversationId, string ActivityId, string Type);
