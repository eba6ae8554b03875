namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteLinkOldCopiesTests : LinkOldCopiesTests;
