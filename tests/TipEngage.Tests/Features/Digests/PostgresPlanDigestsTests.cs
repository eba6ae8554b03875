using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresPlanDigestsTests(PostgresServer server) : PlanDigestsTests(server);
