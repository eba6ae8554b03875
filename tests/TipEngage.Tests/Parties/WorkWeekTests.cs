using CsCheck;
using Microsoft.Extensions.Configuration;
using TipEngage.Parties;
using TipEngage.Practices.Review;
using TipEngage.Resources;

namespace TipEngage.Tests.Parties;

/// <summary>Working days by the weekend and the zone of a country.</summary>
public sealed class WorkWeekTests
{
    /// <summary>In Indonesia two days that move, and one that keeps its day anyway.</summary>
    private static readonly WorkCalendar calendar = new(new Dictionary<string, DateOnly[]> { ["ID"] = [new(2027, 3, 10), new(2027, 3, 11), new(2018, 5, 1), new(2018, 6, 15), new(2018, 6, 15)] });

    private static readonly WorkWeek[] weeks = [.. WorkWeeks.Countries.Select(calendar.Of)];

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
    [InlineData("WS", "2018-05-31", "2018-06-04")]
    [InlineData("JO", "2017-05-24", "2017-05-28")]
    [InlineData("HK", "2019-06-28", "2019-07-02")]
    [InlineData("VU", "2018-07-27", "2018-07-31")]
    [InlineData("TH", "2027-05-03", "2027-05-05")]
    [InlineData("TH", "2027-06-02", "2027-06-04")]
    [InlineData("KH", "2026-10-28", "2026-10-30")]
    [InlineData("TR", "2026-07-14", "2026-07-16")]
    [InlineData("PH", "2026-12-29", "2027-01-04")]
    [InlineData("PK", "2026-11-06", "2026-11-10")]
    [InlineData("BD", "2028-12-24", "2028-12-26")]
    [InlineData("KR", "2026-07-16", "2026-07-20")]
    [InlineData("SY", "2026-03-17", "2026-03-19")]
    [InlineData("US", "2026-06-18", "2026-06-22")]
    public void The_next_working_day_is_that_of_the_country(string country, string day, string next) =>
        WorkWeeks.Of(country).DayAfter(new DateTimeOffset(DateOnly.Parse(day, null), new(5, 0), TimeSpan.Zero), 1).ShouldBe(DateOnly.Parse(next, null));

    /// <summary>They count by a calendar of their own, whose days move in this one.</summary>
    private static readonly string[] ownCalendar = ["AF", "IR"];

    [Fact]
    public void Every_member_but_those_of_a_calendar_of_their_own_has_holidays_that_keep_their_day() =>
        WorkWeeks.Countries.Where(country => WorkWeeks.Of(country).Holidays is []).Order().ShouldBe(ownCalendar);

    [Fact]
    public void The_file_says_where_its_holidays_are_from_and_when_they_were_looked_through()
    {
        var file = EmbeddedJson.Find("TipEngage.Parties.workweeks.json", PartyJson.Default.WorkWeekList)!;

        file.HolidaySource.ShouldNotBeNullOrWhiteSpace();
        file.HolidaysVerified.ShouldBeGreaterThan(new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void Each_holiday_is_a_day_of_every_year() => WorkWeeks.Countries.SelectMany(country => WorkWeeks.Of(country).Holidays)
        .Where(holiday => !DateOnly.TryParseExact($"2023-{holiday}", "yyyy-MM-dd", out _)).ShouldBeEmpty();

    [Theory]
    [InlineData("ID", "2027-03-09", "2027-03-12")]
    [InlineData("id", "2027-03-09", "2027-03-12")]
    [InlineData("TH", "2027-03-09", "2027-03-10")]
    public void A_day_that_an_operator_names_is_none_there(string country, string day, string next) => calendar.Of(country)
        .DayAfter(new DateTimeOffset(DateOnly.Parse(day, null), new(5, 0), TimeSpan.Zero), 1).ShouldBe(DateOnly.Parse(next, null));

    [Theory]
    [InlineData("ID", 1)]
    [InlineData("AU", 2)]
    public void Nor_is_it_counted_between_two_moments(string country, int days) =>
        calendar.Of(country).DaysBetween(new(2018, 6, 14, 5, 0, 0, TimeSpan.Zero), new(2018, 6, 18, 5, 0, 0, TimeSpan.Zero)).ShouldBe(days);

    [Theory]
    [InlineData("ID", "2027-03-10", null)]
    [InlineData("XX", "2027-03-10", "Reviews:Holidays:XX names no member state; use its ISO code, such as TH.")]
    [InlineData("ID", null, "Reviews:Holidays:ID names no days; list them as 2027-05-20, or leave it out.")]
    public void Days_of_no_member_and_no_days_stop_the_start(string country, string? day, string? sentence)
    {
        var options = new ReviewOptions();
        options.Holidays[country] = day is null ? [] : [DateOnly.Parse(day, null)];

        new HolidaysValidator().Validate(null, options).FailureMessage.ShouldBe(sentence);
    }

    [Fact]
    public void Days_are_read_from_the_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Reviews:Holidays:id:0"] = "2027-03-10", ["Reviews:Holidays:id:1"] = "2027-03-11" }).Build();

        settings.GetSection("Reviews").Get<ReviewOptions>()!.Holidays["ID"].ShouldBe([new(2027, 3, 10), new(2027, 3, 11)]);
    }

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
