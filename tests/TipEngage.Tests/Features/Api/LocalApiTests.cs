using System.Net;
using System.Text.Json.Nodes;

namespace TipEngage.Tests.Features.Api;

/// <summary>Without an app id, in the Development environment, whoever calls from this machine reads as a guest and writes nothing.</summary>
public sealed class LocalApiTests(LocalApiTests.Host host) : IClassFixture<LocalApiTests.Host>
{
    [Fact]
    public async Task A_caller_of_this_machine_reads_the_plan()
    {
        var answer = await host.SendAsync(HttpMethod.Get, "items/4b", token: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]}".ShouldBe("4b");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_of_this_machine_writes_nothing_with_or_without_a_token(bool hasToken)
    {
        var token = hasToken ? host.Teams.UserToken(host.Teams.World.Coordinator).Build() : null;

        var answer = await host.SendAsync(HttpMethod.Put, "items/4b/progress", token, """{"state":"blocked"}""", ("If-Match", "\"0\""));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public sealed class Host() : ApiHost(null, tokens: false);
}
