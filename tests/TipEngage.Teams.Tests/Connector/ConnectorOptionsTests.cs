using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorOptionsTests
{
    [Fact]
    public async Task The_defaults_are_the_published_limits()
    {
        await using var harness = await ConnectorHarness.StartAsync();

        var limits = harness.Services.GetRequiredService<IOptions<ConnectorOptions>>().Value.RateLimits;

        limits.Enabled.ShouldBeTrue();
        limits.Send.ToWindows().Select(window => window.Limit).ShouldBe([7, 8, 60, 1800]);
        limits.Create.ToWindows().Select(window => window.Limit).ShouldBe([7, 8, 60, 1800]);
        limits.Members.ToWindows().Select(window => window.Limit).ShouldBe([14, 16, 120, 3600]);
        limits.Conversations.ToWindows().Select(window => window.Limit).ShouldBe([14, 16, 120, 3600]);
        limits.TenantPerSecond.ShouldBe(50);
    }

    [Fact]
    public async Task One_limit_is_changed_without_touching_the_others()
    {
        await using var harness = await ConnectorHarness.StartAsync(("RateLimits:Send:PerSecond", "3"));

        var limits = harness.Services.GetRequiredService<IOptions<ConnectorOptions>>().Value.RateLimits;

        limits.Send.ToWindows().Select(window => window.Limit).ShouldBe([3, 8, 60, 1800]);
    }

    [Theory]
    [InlineData("Retries", "11")]
    [InlineData("Retries", "-1")]
    [InlineData("AttemptTimeout", "00:00:00")]
    [InlineData("ConnectTimeout", "00:02:00")]
    [InlineData("ConnectionLifetime", "00:00:01")]
    [InlineData("RetryDelay", "00:02:00")]
    [InlineData("MaxRetryDelay", "00:11:00")]
    [InlineData("MaxTotalDelay", "02:00:00")]
    [InlineData("RateLimits:TenantPerSecond", "0")]
    [InlineData("RateLimits:Send:PerSecond", "0")]
    [InlineData("RateLimits:Members:PerHour", "1000001")]
    public async Task A_value_out_of_its_range_stops_the_start(string key, string value)
    {
        await using var harness = await ConnectorHarness.StartAsync((key, value));

        var failure = Should.Throw<OptionsValidationException>(() => harness.Services.GetRequiredService<IStartupValidator>().Validate());

        failure.Message.ShouldContain(key.Split(':')[^1]);
    }
}
