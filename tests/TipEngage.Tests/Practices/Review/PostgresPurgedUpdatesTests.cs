using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresPurgedUpdatesTests(PostgresServer server) : PurgedUpdatesTests(server);
