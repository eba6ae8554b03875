using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresFailedDigestTests(PostgresServer server) : FailedDigestTests(server);
