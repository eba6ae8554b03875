using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests.Newsletters;

public sealed class PostgresReleaseRacesTests(PostgresServer server) : ReleaseRacesTests(server);
