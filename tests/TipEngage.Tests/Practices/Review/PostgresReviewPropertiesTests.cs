using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresReviewPropertiesTests(PostgresServer server) : ReviewPropertiesTests(server)
{
    protected override int Samples => 60;
}
