using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

public sealed class PostgresKeepReviewCardsTests(PostgresServer server) : KeepReviewCardsTests(server);
