namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteBegunAgainInterestTests : BegunAgainInterestTests;
