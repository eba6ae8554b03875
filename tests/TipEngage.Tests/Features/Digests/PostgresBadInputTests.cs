using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresBadInputTests(PostgresServer server) : BadInputTests(server);
