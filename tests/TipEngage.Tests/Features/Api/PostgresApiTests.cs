using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Api;

public sealed class PostgresApiTests(PostgresApiTests.Host host) : ApiTests(host), IClassFixture<PostgresApiTests.Host>
{
    public sealed class Host(PostgresServer server) : ApiHost(server);
}
