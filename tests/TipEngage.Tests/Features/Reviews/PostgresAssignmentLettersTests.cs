using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Reviews;

public sealed class PostgresAssignmentLettersTests(PostgresServer server) : AssignmentLettersTests(server);
