using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresInterestFoundLaterTests(PostgresServer server) : InterestFoundLaterTests(server);
