namespace TipEngage.Tests.Plans.Import;

public sealed class SqliteImportPlanTests : ImportPlanTests;
