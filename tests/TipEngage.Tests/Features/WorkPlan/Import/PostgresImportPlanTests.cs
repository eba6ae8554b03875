using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Import;

public sealed class PostgresImportPlanTests(PostgresServer server) : ImportPlanTests(server);
