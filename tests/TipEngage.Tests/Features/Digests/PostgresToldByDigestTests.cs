using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresToldByDigestTests(PostgresServer server) : ToldByDigestTests(server);
