namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteUpdateRacesTests : UpdateRacesTests;
