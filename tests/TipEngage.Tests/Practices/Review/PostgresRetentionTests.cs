using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresRetentionTests(PostgresServer server) : RetentionTests(server);
