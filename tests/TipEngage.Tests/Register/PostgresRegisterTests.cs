using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register;

public sealed class PostgresRegisterTests(PostgresServer server) : RegisterTests(server);
