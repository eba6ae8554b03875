namespace TipEngage.Tests.Practices;

public sealed class SqliteOwnPracticesTests : OwnPracticesTests;
