namespace TipEngage.Tests.Practices.Review;

public sealed class SqlitePurgedUpdatesTests : PurgedUpdatesTests;
