using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresEndedUpdatesTests(PostgresServer server) : EndedUpdatesTests(server);
