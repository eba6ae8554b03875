namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteInterestFoundLaterTests : InterestFoundLaterTests;
