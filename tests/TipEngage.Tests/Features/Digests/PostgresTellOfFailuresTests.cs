using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresTellOfFailuresTests(PostgresServer server) : TellOfFailuresTests(server);
