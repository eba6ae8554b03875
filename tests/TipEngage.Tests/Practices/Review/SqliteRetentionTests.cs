namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteRetentionTests : RetentionTests;
