using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresPurgedFamilyTests(PostgresServer server) : PurgedFamilyTests(server);
