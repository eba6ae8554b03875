namespace TipEngage.Tests.Practices.Library;

public sealed class SqliteRenewLibraryTests : RenewLibraryTests;
