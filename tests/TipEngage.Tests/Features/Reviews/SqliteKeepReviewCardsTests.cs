namespace TipEngage.Tests.Features.Reviews;

public sealed class SqliteKeepReviewCardsTests : KeepReviewCardsTests;
