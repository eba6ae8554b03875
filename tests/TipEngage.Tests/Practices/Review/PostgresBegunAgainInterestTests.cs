using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresBegunAgainInterestTests(PostgresServer server) : BegunAgainInterestTests(server);
