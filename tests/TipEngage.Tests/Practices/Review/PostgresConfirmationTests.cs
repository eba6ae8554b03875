using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresConfirmationTests(PostgresServer server) : ConfirmationTests(server);
