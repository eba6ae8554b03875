using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresChangedDigestTests(PostgresServer server) : ChangedDigestTests(server);
