namespace TipEngage.Tests.Register;

public sealed class SqliteRegisterTests : RegisterTests;
