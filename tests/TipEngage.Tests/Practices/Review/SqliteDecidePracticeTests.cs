namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteDecidePracticeTests : DecidePracticeTests;
