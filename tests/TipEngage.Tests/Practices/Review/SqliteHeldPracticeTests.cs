namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteHeldPracticeTests : HeldPracticeTests;
