using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresTakenBackPlaceTests(PostgresServer server) : TakenBackPlaceTests(server);
