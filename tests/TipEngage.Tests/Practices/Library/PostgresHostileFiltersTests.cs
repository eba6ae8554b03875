using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresHostileFiltersTests(PostgresServer server) : HostileFiltersTests(server);
