using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresLinkOldCopiesTests(PostgresServer server) : LinkOldCopiesTests(server);
