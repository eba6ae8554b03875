using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresJudgementTests(PostgresServer server) : JudgementTests(server);
