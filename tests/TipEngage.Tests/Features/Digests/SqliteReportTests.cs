namespace TipEngage.Tests.Features.Digests;

public sealed class SqliteReportTests : ReportTests;
