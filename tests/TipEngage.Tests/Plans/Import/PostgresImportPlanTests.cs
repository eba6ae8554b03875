using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Import;

public sealed class PostgresImportPlanTests(PostgresServer server) : ImportPlanTests(server);
