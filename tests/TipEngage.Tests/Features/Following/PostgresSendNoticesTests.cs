using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

public sealed class PostgresSendNoticesTests(PostgresServer server) : SendNoticesTests(server);
