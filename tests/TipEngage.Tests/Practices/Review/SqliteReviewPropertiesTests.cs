namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteReviewPropertiesTests : ReviewPropertiesTests
{
    protected override int Samples => 60;
}
