using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresUpdateRacesTests(PostgresServer server) : UpdateRacesTests(server);
