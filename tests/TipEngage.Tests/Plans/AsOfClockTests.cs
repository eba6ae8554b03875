using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Plans;

namespace TipEngage.Tests.Plans;

public sealed class AsOfClockTests
{
    private static readonly FakeTimeProvider clock = new(new DateTimeOffset(2019, 12, 31, 23, 30, 0, TimeSpan.FromHours(-7)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_setting_it_is_the_day_in_UTC(string? asOf)
    {
        var today = Clock(asOf);

        today.IsFixed.ShouldBeFalse();
        today.Today.ShouldBe(new DateOnly(2020, 1, 1));
    }

    [Fact]
    public void A_fixed_date_is_kept()
    {
        var today = Clock("2018-03-01");

        today.IsFixed.ShouldBeTrue();
        today.Today.ShouldBe(new DateOnly(2018, 3, 1));
    }

    [Theory]
    [InlineData("01/03/2018")]
    [InlineData("2018-13-01")]
    [InlineData("yesterday")]
    public void What_is_no_date_stops_the_start_with_one_sentence(string asOf) =>
        Should.Throw<OptionsValidationException>(() => Clock(asOf)).Failures.ShouldHaveSingleItem()
            .ShouldBe($"WorkPlan:AsOf is '{asOf}'; write a date such as 2018-03-01, or leave it out.");

    private static AsOfClock Clock(string? asOf)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["WorkPlan:AsOf"] = asOf }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddWorkPlanData(configuration);
        return services.BuildServiceProvider().GetRequiredService<AsOfClock>();
    }
}
