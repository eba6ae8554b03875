namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteTellOfOverdueTests : TellOfOverdueTests;
