using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresCopyRacesTests(PostgresServer server) : CopyRacesTests(server);
