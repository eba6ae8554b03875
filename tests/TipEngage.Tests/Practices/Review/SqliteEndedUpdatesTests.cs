namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteEndedUpdatesTests : EndedUpdatesTests;
