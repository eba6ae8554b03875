namespace TipEngage.Tests.Practices.Library;

public sealed class SqlitePracticeUsesTests : PracticeUsesTests;
