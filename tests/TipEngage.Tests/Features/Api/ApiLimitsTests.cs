using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Access.Callers;
using TipEngage.Features.Api;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Features.Api;

/// <summary>Who asks too much within a minute is told how long to wait, and nobody else.</summary>
public sealed class ApiLimitsTests(ApiLimitsTests.Host host) : IClassFixture<ApiLimitsTests.Host>
{
    private TeamsWorld World => host.Teams.World;

    [Theory]
    [InlineData("GET", "items/4a/history", 3)]
    [InlineData("PUT", "items/4a/progress", 2)]
    [InlineData("GET", "events", 4)]
    public async Task Each_door_has_a_limit_of_its_own_for_each_person(string method, string path, int most)
    {
        for (var request = 0; request < most; request++)
            (await AskAsync(method, path, World.Coordinator)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);

        var refused = await AskAsync(method, path, World.Coordinator);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        $"{JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]}".ShouldStartWith("Terlalu banyak permintaan");
        (await AskAsync(method, path, World.CoChair)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:1:9::2", true)]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:2::1", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    public async Task Who_has_no_token_shares_the_limit_of_their_network(string first, string second, bool isOne)
    {
        using var limits = new ApiLimits(Options.Create(new ApiOptions { ReadsPerMinute = 1 }));
        (await PassesAsync(limits, first)).ShouldBeTrue();

        (await PassesAsync(limits, second)).ShouldBe(!isOne);
    }

    private static async Task<bool> PassesAsync(ApiLimits limits, string address)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        http.Request.Method = HttpMethods.Get;
        http.Features.Set(new Caller(new("", "", null), Role.Guest));
        var hasPassed = false;
        await limits.InvokeAsync(EndpointFilterInvocationContext.Create(http), _ =>
        {
            hasPassed = true;
            return ValueTask.FromResult<object?>(null);
        });
        return hasPassed;
    }

    private Task<HttpResponseMessage> AskAsync(string method, string path, Persona persona) =>
        host.SendAsync(new(method), path, persona, method is "PUT" ? """{"state":"blocked"}""" : null, ("Accept-Language", "id"), ("If-Match", "\"7\""));

    public sealed class Host() : ApiHost(null)
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Api:WritesPerMinute"] = "2",
            ["Api:HistoryPerMinute"] = "3",
            ["Api:ReadsPerMinute"] = "4",
        };
    }
}
