using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresInteractionsTests(PostgresServer server) : InteractionsTests(server);
