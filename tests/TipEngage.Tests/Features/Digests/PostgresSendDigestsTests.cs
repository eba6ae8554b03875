using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresSendDigestsTests(PostgresServer server) : SendDigestsTests(server);
