using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Data;

public sealed class PostgresTipKeysTests(PostgresServer server) : TipKeysTests(server);
