namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteUpdatesTests : UpdatesTests;
