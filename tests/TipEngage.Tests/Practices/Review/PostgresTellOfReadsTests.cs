using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresTellOfReadsTests(PostgresServer server) : TellOfReadsTests(server);
