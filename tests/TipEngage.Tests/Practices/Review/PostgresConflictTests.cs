using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresConflictTests(PostgresServer server) : ConflictTests(server);
