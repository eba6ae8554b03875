namespace TipEngage.Tests.Practices.Library;

public sealed class SqliteAdoptedTierTests : AdoptedTierTests;
