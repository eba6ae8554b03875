using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices;

public sealed class PostgresOwnPracticesTests(PostgresServer server) : OwnPracticesTests(server);
