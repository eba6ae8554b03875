namespace TipEngage.Tests.Register;

public sealed class SqliteFollowNoticesTests : FollowNoticesTests;
