using CsCheck;
using TipEngage.Parties;

namespace TipEngage.Tests.Parties;

/// <summary>Working days by the weekend and the zone of a country.</summary>
public sealed class WorkWeekTests
{
    private static readonly WorkWeek[] weeks = [.. WorkWeeks.Countries.Select(WorkWeeks.Of)];

    private static readonly Gen<WorkWeek> anyWeek = Gen.Int[0, weeks.Length - 1].Select(index => weeks[index]);

    [Fact]
    public void All_members_have_a_week() => PartyList.All.Where(party => party.Kind is PartyKind.Member).Select(party => party.Code).ShouldBe(WorkWeeks.Countries, ignoreOrder: true);

    [Theory]
    [InlineData("BD", "2018-03-01", "2018-03-04")]
    [InlineData("TH", "2018-03-01", "2018-03-02")]
    [InlineData("TH", "2018-03-02", "2018-03-05")]
    [InlineData("BN", "2018-03-01", "2018-03-03")]
    [InlineData("BN", "2018-03-03", "2018-03-05")]
    [InlineData("NP", "2018-03-02", "2018-03-04")]
    [InlineData("AF", "2018-02-28", "2018-03-03")]
    [InlineData("TH", "2018-04-12", "2018-04-16")]
    [InlineData("TH", "2018-04-05", "2018-04-09")]
    [InlineData("AU", "2018-04-24", "2018-04-26")]
    [InlineData("ID", "2018-04-24", "2018-04-25")]
    [InlineData("VN", "2018-04-27", "2018-05-02")]
    public void The_next_working_day_is_that_of_the_country(string country, string day, string next) =>
        WorkWeeks.Of(country).DayAfter(new DateTimeOffset(DateOnly.Parse(day, null), new(5, 0), TimeSpan.Zero), 1).ShouldBe(DateOnly.Parse(next, null));

    [Fact]
    public void A_day_begins_by_the_clock_of_the_country()
    {
        var moment = new DateTimeOffset(2018, 3, 1, 17, 30, 0, TimeSpan.Zero);

        WorkWeeks.Of("TH").DayOf(moment).ShouldBe(new(2018, 3, 2));
        WorkWeeks.Of("KI").DayOf(moment).ShouldBe(new(2018, 3, 2));
        WorkWeeks.Of("US").DayOf(moment).ShouldBe(new(2018, 3, 1));
        WorkWeeks.Of(null).DayOf(moment).ShouldBe(new(2018, 3, 1));
    }

    [Fact]
    public void Days_are_counted_as_they_are_one_by_one() => Gen.Select(anyWeek, Gen.Int[0, 20_000], Gen.Int[0, 500]).Sample((week, hours, days) =>
    {
        var since = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);
        var until = since.AddDays(days);
        var counted = 0;
        for (var day = week.DayOf(since).AddDays(1); day <= week.DayOf(until); day = day.AddDays(1))
            counted += week.IsWorkingDay(day) ? 1 : 0;

        week.DaysBetween(since, until).ShouldBe(counted);
    });

    [Fact]
    public void The_day_that_is_so_many_after_is_a_working_day_and_exactly_so_many_after() => Gen.Select(anyWeek, Gen.Int[0, 20_000], Gen.Int[1, 40]).Sample((week, hours, days) =>
    {
        var since = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

        var day = week.DayAfter(since, days);

        week.IsWorkingDay(day).ShouldBeTrue();
        week.DaysBetween(since, new(day, new(12, 0), week.Local(since).Offset)).ShouldBe(days);
    });
}
