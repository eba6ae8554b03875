namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteJudgementTests : JudgementTests;
