namespace TipEngage.Tests.Practices.Review;

public sealed class SqlitePurgedCopiesTests : PurgedCopiesTests;
