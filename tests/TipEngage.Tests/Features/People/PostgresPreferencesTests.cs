using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

public sealed class PostgresChosenLanguagesTests(PostgresServer server) : ChosenLanguagesTests(server);
