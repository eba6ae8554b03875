using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresHeldPracticeTests(PostgresServer server) : HeldPracticeTests(server);
