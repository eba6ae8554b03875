namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteConflictTests : ConflictTests;
