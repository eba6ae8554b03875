using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register;

public sealed class PostgresFollowNoticesTests(PostgresServer server) : FollowNoticesTests(server);
