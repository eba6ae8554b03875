namespace TipEngage.Tests.Practices.Review;

public sealed class SqlitePurgeTests : PurgeTests;
