using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestIntrudersTests(PostgresServer server) : DigestIntrudersTests(server);
