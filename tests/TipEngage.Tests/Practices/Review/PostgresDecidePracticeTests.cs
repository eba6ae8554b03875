using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresDecidePracticeTests(PostgresServer server) : DecidePracticeTests(server);
