using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

public sealed class PostgresReportTests(PostgresServer server) : ReportTests(server);
