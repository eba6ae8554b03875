using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresAdoptedTierTests(PostgresServer server) : AdoptedTierTests(server);
