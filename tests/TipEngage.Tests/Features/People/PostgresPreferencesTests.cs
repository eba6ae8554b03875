using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.People;

public sealed class PostgresPreferencesTests(PostgresServer server) : PreferencesTests(server);
