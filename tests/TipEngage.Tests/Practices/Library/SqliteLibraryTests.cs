namespace TipEngage.Tests.Practices.Library;

public sealed class SqliteLibraryTests : LibraryTests;
