using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Access;

public sealed class PostgresRolesTests(PostgresServer server) : RolesTests(server);
