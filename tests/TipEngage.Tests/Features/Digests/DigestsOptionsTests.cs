using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Features.Digests;
using TipEngage.Teams.Connector;

namespace TipEngage.Tests.Features.Digests;

public sealed class DigestsOptionsTests
{
    [Theory]
    [InlineData("00:00:30", "00:00:31", true)]
    [InlineData("00:00:30", "00:00:30", false)]
    [InlineData("00:05:00", null, false)]
    public void A_digest_is_not_taken_for_lost_while_its_call_may_still_go_on(string attempt, string? wire, bool isRight)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Connector:AttemptTimeout"] = attempt, ["Digests:Wire"] = wire }).Build();
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddTeamsConnector(settings).AddDigests(settings).BuildServiceProvider();

        var start = services.GetRequiredService<IStartupValidator>().Validate;

        if (isRight)
            start.ShouldNotThrow();
        else
            start.ShouldThrow<OptionsValidationException>().Message.ShouldStartWith("Digests:Wire is not longer than Connector:AttemptTimeout");
    }
}
