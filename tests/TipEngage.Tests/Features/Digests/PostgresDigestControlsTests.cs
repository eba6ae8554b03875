using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresDigestControlsTests(PostgresServer server) : DigestControlsTests(server);
