using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Library;

public sealed class PostgresTitleRacesTests(PostgresServer server) : TitleRacesTests(server);
