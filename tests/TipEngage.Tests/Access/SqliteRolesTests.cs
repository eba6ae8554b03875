namespace TipEngage.Tests.Access;

public sealed class SqliteRolesTests : RolesTests;
