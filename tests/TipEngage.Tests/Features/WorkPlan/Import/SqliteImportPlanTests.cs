namespace TipEngage.Tests.Features.WorkPlan.Import;

public sealed class SqliteImportPlanTests : ImportPlanTests;
