using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresUpdatesTests(PostgresServer server) : UpdatesTests(server);
