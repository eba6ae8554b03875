using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresObjectionTests(PostgresServer server) : ObjectionTests(server);
