using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresRenewLibraryTests(PostgresServer server) : RenewLibraryTests(server);
