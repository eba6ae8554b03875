using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestSendersTests(PostgresServer server) : DigestSendersTests(server);
