using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register.Samples;

public sealed class PostgresRecordSamplesTests(PostgresServer server) : RecordSamplesTests(server);
