namespace TipEngage.Tests.Features.Following;

public sealed class SqliteParentCardTests : ParentCardTests;
