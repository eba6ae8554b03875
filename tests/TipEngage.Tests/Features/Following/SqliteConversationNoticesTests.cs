namespace TipEngage.Tests.Features.Following;

public sealed class SqliteConversationNoticesTests : ConversationNoticesTests;
