using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresPurgedCopiesTests(PostgresServer server) : PurgedCopiesTests(server);
