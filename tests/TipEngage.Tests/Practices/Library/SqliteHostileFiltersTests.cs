namespace TipEngage.Tests.Practices.Library;

public sealed class SqliteHostileFiltersTests : HostileFiltersTests;
