using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestReadersTests(PostgresServer server) : DigestReadersTests(server);
