using CsCheck;
using TipEngage.Features.Digests.Runs;
using TipEngage.Features.Digests.Settings;

namespace TipEngage.Tests.Features.Digests;

/// <summary>When a digest comes, over five years and in every zone of the members.</summary>
public sealed class DigestScheduleTests
{
    private static readonly DateTimeOffset begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset end = begin.AddYears(5);

    private static readonly Gen<DigestSchedule> schedules = Gen.Select(
        Gen.Enum<DayOfWeek>(), Gen.Int[0, (24 * 60) - 1], Gen.Int[0, DigestZones.All.Count - 1].Select(index => DigestZones.All[index]),
        (day, minute, zone) => new DigestSchedule(day, TimeOnly.MinValue.AddMinutes(minute), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private static readonly Gen<DateTimeOffset> moments = Gen.Long[0, (end - begin).Ticks / TimeSpan.TicksPerSecond].Select(second => begin.AddSeconds(second));

    [Fact]
    public void In_every_week_of_five_years_there_is_one_run_at_its_local_hour_in_every_zone()
    {
        foreach (var zone in DigestZones.All.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var schedule = new DigestSchedule(DayOfWeek.Monday, new(9, 0), zone);
            var runs = schedule.Next(begin, 5 * 52);

            var days = runs.Select(run => DateOnly.FromDateTime(schedule.Local(run))).ToArray();
            days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).ShouldAllBe(gap => gap == 7, zone.Id);
            runs.ShouldAllBe(run => schedule.Local(run).TimeOfDay == TimeSpan.FromHours(9) && schedule.Local(run).DayOfWeek == DayOfWeek.Monday, zone.Id);
        }
    }

    [Fact]
    public void The_next_run_is_the_first_that_is_later_and_falls_on_its_day()
    {
        Gen.Select(schedules, moments).Sample((schedule, moment) =>
        {
            var next = schedule.NextAfter(moment);
            next.ShouldBeGreaterThan(moment);
            (next - moment).ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(7) + TimeSpan.FromHours(2));
            schedule.NextAfter(next.AddTicks(-1)).ShouldBe(next);
            schedule.NextAfter(next).ShouldBeGreaterThan(next);
        });
    }

    [Fact]
    public void Whenever_it_is_looked_each_run_is_delivered_once_or_recorded_as_missed()
    {
        var looks = Gen.Int[1, 60 * 24 * 20].Array[1, 60];
        Gen.Select(schedules, moments, looks, Gen.Int[1, 12]).Sample((schedule, start, gaps, hours) =>
        {
            var (now, planned) = (start, schedule.NextAfter(start));
            List<DateTimeOffset> due = [], missed = [];
            foreach (var gap in gaps)
            {
                now = now.AddMinutes(gap);
                var runs = DueRuns.At(schedule, planned, now, TimeSpan.FromHours(hours));
                missed.AddRange(runs.Missed);
                if (runs.Due is { } run)
                {
                    (now - run).ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(hours));
                    due.Add(run);
                }

                planned = runs.Next;
            }

            DateTimeOffset[] told = [.. due.Concat(missed).Order()];
            told.ShouldBe(schedule.Next(start, told.Length));
            planned.ShouldBe(schedule.NextAfter(now));
        });
    }

    [Fact]
    public void A_clock_that_is_set_back_delivers_nothing_twice()
    {
        Gen.Select(schedules, moments, Gen.Int[1, 60 * 24 * 30]).Sample((schedule, now, minutes) =>
        {
            var first = DueRuns.At(schedule, schedule.NextAfter(now.AddDays(-8)), now, TimeSpan.FromDays(6));

            var again = DueRuns.At(schedule, first.Next, now.AddMinutes(-minutes), TimeSpan.FromDays(6));

            again.Due.ShouldBeNull();
            again.Missed.ShouldBeEmpty();
            again.Next.ShouldBe(first.Next);
        });
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2026-09-27T02:30", "2026-09-26T14:30")] // Left out: 02:00 to 03:00; comes an hour later.
    [InlineData("Pacific/Auckland", "2026-04-05T02:30", "2026-04-04T13:30")] // Comes twice; the first counts.
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30")]
    [InlineData("Asia/Kathmandu", "2026-03-02T09:00", "2026-03-02T03:15")]
    [InlineData("Asia/Yangon", "2026-03-02T09:00", "2026-03-02T02:30")]
    [InlineData("Pacific/Kiritimati", "2026-03-02T09:00", "2026-03-01T19:00")]
    public void Clocks_that_change_and_zones_of_half_hours_are_kept(string zone, string local, string utc)
    {
        var wanted = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var expected = new DateTimeOffset(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
        var schedule = new DigestSchedule(wanted.DayOfWeek, TimeOnly.FromDateTime(wanted), TimeZoneInfo.FindSystemTimeZoneById(zone));

        schedule.NextAfter(expected.AddDays(-2)).ShouldBe(expected);
    }
}
