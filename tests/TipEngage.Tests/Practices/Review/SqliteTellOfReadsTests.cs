namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteTellOfReadsTests : TellOfReadsTests;
