using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

public sealed class PostgresParentCardTests(PostgresServer server) : ParentCardTests(server);
