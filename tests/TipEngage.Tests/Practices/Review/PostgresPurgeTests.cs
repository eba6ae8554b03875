using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresPurgeTests(PostgresServer server) : PurgeTests(server);
