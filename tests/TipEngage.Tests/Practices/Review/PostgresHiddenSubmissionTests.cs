using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

public sealed class PostgresHiddenSubmissionTests(PostgresServer server) : HiddenSubmissionTests(server);
