namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteTeamEventsTests : TeamEventsTests;
