using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

public sealed class PostgresWelcomeTests(PostgresServer server) : WelcomeTests(server);
