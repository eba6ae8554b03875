using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

public sealed class PostgresTipDataTests(PostgresServer server) : TipDataTests(server);
