using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

public sealed class PostgresKeptChannelsTests(PostgresServer server) : KeptChannelsTests(server);
