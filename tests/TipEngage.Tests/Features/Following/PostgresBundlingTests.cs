using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

public sealed class PostgresBundlingTests(PostgresServer server) : BundlingTests(server);
