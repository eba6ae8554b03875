using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresCollectDigestTests(PostgresServer server) : CollectDigestTests(server);
