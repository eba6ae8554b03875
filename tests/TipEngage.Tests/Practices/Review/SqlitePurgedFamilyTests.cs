namespace TipEngage.Tests.Practices.Review;

public sealed class SqlitePurgedFamilyTests : PurgedFamilyTests;
