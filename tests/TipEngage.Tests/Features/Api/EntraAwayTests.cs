using System.Net;

namespace TipEngage.Tests.Features.Api;

/// <summary>While Entra's keys can't be had, a token is not called bad, and nobody is let in.</summary>
public sealed class EntraAwayTests(EntraAwayTests.Host host) : IClassFixture<EntraAwayTests.Host>
{
    [Fact]
    public async Task A_token_that_cannot_be_checked_is_to_be_sent_later()
    {
        var answer = await host.SendAsync(HttpMethod.Get, "items", host.Teams.World.Coordinator);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_caller_without_a_token_is_asked_for_one() =>
        (await host.SendAsync(HttpMethod.Get, "items", token: null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    public sealed class Host() : ApiHost(null, authority: "https://127.0.0.1:1/");
}
