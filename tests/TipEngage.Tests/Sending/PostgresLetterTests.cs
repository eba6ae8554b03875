using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Sending;

public sealed class PostgresLetterTests(PostgresServer server) : LetterTests(server);
