using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresUpdatedLibraryTests(PostgresServer server) : UpdatedLibraryTests(server);
