namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteTurnReviewClockTests : TurnReviewClockTests;
