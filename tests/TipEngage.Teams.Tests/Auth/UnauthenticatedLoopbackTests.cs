using System.Net;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class UnauthenticatedLoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", "http://localhost:56150/_connector")]
    [InlineData("127.0.0.1", "http://127.0.0.1:56150")]
    [InlineData("::1", "http://[::1]:56150/")]
    [InlineData("::ffff:127.0.0.1", "https://localhost/")]
    public void A_caller_on_this_machine_with_a_service_on_this_machine_is_accepted(string remote, string serviceUrl) =>
        new UnauthenticatedLoopback(isOn: true).Check(IPAddress.Parse(remote), serviceUrl).ShouldBeNull();

    [Theory]
    [InlineData("10.0.0.1", "http://localhost:56150/")]
    [InlineData("::ffff:10.0.0.1", "http://localhost:56150/")]
    [InlineData(null, "http://localhost:56150/")]
    [InlineData("127.0.0.1", "https://smba.trafficmanager.net/amer/")]
    [InlineData("127.0.0.1", "http://localhost.attacker.example/")]
    [InlineData("127.0.0.1", "http://localhost@attacker.example/")]
    [InlineData("127.0.0.1", "file:///etc/hosts")]
    [InlineData("127.0.0.1", "/v3")]
    [InlineData("127.0.0.1", null)]
    public void Anything_that_leads_off_this_machine_is_refused(string? remote, string? serviceUrl) =>
        new UnauthenticatedLoopback(isOn: true).Check(remote is null ? null : IPAddress.Parse(remote), serviceUrl).ShouldBe(Refusal.NotLoopback);

    [Fact]
    public void With_an_app_id_nobody_comes_in_without_token()
    {
        using var host = AuthHost.Create(AuthHost.Registration, "Development");
        var loopback = host.Get<UnauthenticatedLoopback>();

        loopback.IsOn.ShouldBeFalse();
        loopback.Check(IPAddress.Loopback, "http://localhost/").ShouldBe(Refusal.MissingHeader);
    }
}
