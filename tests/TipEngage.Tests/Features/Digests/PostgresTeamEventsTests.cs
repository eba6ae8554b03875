using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresTeamEventsTests(PostgresServer server) : TeamEventsTests(server);
