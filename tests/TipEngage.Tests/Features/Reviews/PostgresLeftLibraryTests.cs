using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

public sealed class PostgresLeftLibraryTests(PostgresServer server) : LeftLibraryTests(server);
