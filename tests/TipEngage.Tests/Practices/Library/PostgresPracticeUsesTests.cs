using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresPracticeUsesTests(PostgresServer server) : PracticeUsesTests(server);
