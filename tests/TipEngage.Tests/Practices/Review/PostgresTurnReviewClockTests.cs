using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresTurnReviewClockTests(PostgresServer server) : TurnReviewClockTests(server);
