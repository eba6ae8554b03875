namespace TipEngage.Tests.Practices.Review;

public sealed class SqliteUpdatedLibraryTests : UpdatedLibraryTests;
