namespace TipEngage.Tests.Features.Api;

public sealed class SqliteApiTests(SqliteApiTests.Host host) : ApiTests(host), IClassFixture<SqliteApiTests.Host>
{
    public sealed class Host() : ApiHost(null);
}
