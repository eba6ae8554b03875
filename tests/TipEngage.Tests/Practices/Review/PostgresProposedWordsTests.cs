using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresProposedWordsTests(PostgresServer server) : ProposedWordsTests(server);
