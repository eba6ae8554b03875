using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

public sealed class PostgresConversationNoticesTests(PostgresServer server) : ConversationNoticesTests(server);
