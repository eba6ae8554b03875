using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresLibraryTests(PostgresServer server) : LibraryTests(server);
