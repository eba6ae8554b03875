using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestRightsTests(PostgresServer server) : DigestRightsTests(server);
