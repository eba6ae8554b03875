using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestTenantsTests(PostgresServer server) : DigestTenantsTests(server);
