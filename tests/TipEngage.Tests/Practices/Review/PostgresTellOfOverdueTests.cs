using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresTellOfOverdueTests(PostgresServer server) : TellOfOverdueTests(server);
