using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Sending;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What time brings about comes once, on the right day of whoever it concerns.</summary>
public abstract class TurnReviewClockTests : ClockTests
{
    protected TurnReviewClockTests()
    {
    }

    protected TurnReviewClockTests(PostgresServer server) : base(server)
    {
    }

    /// <summary>From Thursday, 1 March 2018, 16:00 in Bangkok, by the weekend of each country.</summary>
    [Theory]
    [InlineData("TH", "2018-03-15", "2018-03-27", "2018-03-30")]
    [InlineData("BD", "2018-03-15", "2018-03-28", "2018-04-02")]
    [InlineData("NP", "2018-03-14", "2018-03-23", "2018-03-27")]
    [InlineData("BN", "2018-03-15", "2018-03-27", "2018-03-31")]
    [InlineData("IR", "2018-03-13", "2018-03-22", "2018-03-26")]
    [InlineData("NZ", "2018-03-15", "2018-03-27", "2018-03-30")]
    public async Task Who_is_to_change_something_is_reminded_twice_and_left_alone_once_twenty_working_days_are_over(string country, string first, string second, string rests)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, fields: With("countries", country));
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        var told = await DaysAsync(services, country, days: 40);

        told.ShouldBe([("Return", "2018-03-01"), ("Remind10", first), ("Remind18", second), ("Rest", rests)]);
        (await RowAsync(services, id)).State.ShouldBe(nameof(PracticeState.ChangesRequested));
    }

    /// <summary>From Thursday, 5 April 2018: the days of the dynasty, of the new year and of the coronation in Thailand, of reunification and of labour in Viet Nam, and of ANZAC in Australia count for nobody else.</summary>
    [Theory]
    [InlineData("TH", "2018-04-23", "2018-05-03", "2018-05-09")]
    [InlineData("VN", "2018-04-19", "2018-05-03", "2018-05-08")]
    [InlineData("AU", "2018-04-19", "2018-05-02", "2018-05-07")]
    [InlineData("ID", "2018-04-19", "2018-05-02", "2018-05-07")]
    [InlineData("NR", "2018-04-19", "2018-05-01", "2018-05-04")]
    public async Task A_holiday_of_a_country_is_no_working_day_there(string country, string first, string second, string rests)
    {
        Clock.SetUtcNow(new(2018, 4, 5, 4, 0, 0, TimeSpan.Zero));
        var services = await WithPlacesAsync(await OpenAsync());
        await DoneAsync(
            services, First, await SubmittedAsync(services, fields: With("orgType", "cso", ("countries", country))),
            move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        (await DaysAsync(services, country, days: 40)).ShouldBe([("Return", "2018-04-05"), ("Remind10", first), ("Remind18", second), ("Rest", rests)]);
    }

    /// <summary>Sydney puts its clocks back on Sunday, 1 April 2018, and Auckland puts them forward on Sunday, 30 September: nine o'clock of Tuesday, 3 April, and of Tuesday, 2 October.</summary>
    [Theory]
    [InlineData("AU", "2018-03-20T02:00Z", "2018-04-02T23:00Z")]
    [InlineData("NZ", "2018-09-18T02:00Z", "2018-10-01T20:00Z")]
    public async Task Where_clocks_are_changed_a_reminder_comes_once_and_not_before_nine(string country, string returned, string reminded)
    {
        Clock.SetUtcNow(DateTimeOffset.Parse(returned, CultureInfo.InvariantCulture));
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, fields: With("countries", country));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        await DaysAsync(services, country, days: 20);

        await using var db = await ContextAsync(services);
        var reminder = await db.Letters.SingleAsync(letter => letter.Told == "Remind10", Cancellation);
        reminder.At.ShouldBe(DateTimeOffset.Parse(reminded, CultureInfo.InvariantCulture));
    }

    /// <summary>From Thursday, 1 March 2018: nine o'clock of Thursday, 15 March, in Jakarta, in Papua and in Geneva.</summary>
    [Theory]
    [InlineData(null, "2018-03-15T02:00Z")]
    [InlineData("Asia/Jayapura", "2018-03-15T00:00Z")]
    [InlineData("Europe/Zurich", "2018-03-15T08:00Z")]
    public async Task Who_chose_a_time_zone_is_reminded_at_nine_o_clock_there(string? zone, string reminded)
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await using (var db = await ContextAsync(services))
        {
            db.PersonPreferences.Add(new() { TenantId = Owner.TenantId, PersonId = Owner.Id, Language = null, Zone = zone, ChangedAt = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
        }

        var id = await SubmittedAsync(services, fields: With("orgType", "cso", ("countries", "ID")));
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        await DaysAsync(services, "ID", days: 16);

        await using var after = await ContextAsync(services);
        (await after.Letters.SingleAsync(letter => letter.Told == "Remind10", Cancellation)).At.ShouldBe(DateTimeOffset.Parse(reminded, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Two_replicas_remind_once()
    {
        var replicas = await ReplicasAsync();
        await WithPlacesAsync(replicas[0]);
        var id = await SubmittedAsync(replicas[0]);
        await DoneAsync(replicas[0], First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });
        Clock.Advance(TimeSpan.FromDays(15));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(run => Task.Run(() => JobOf(replicas[run % replicas.Length]).TurnAsync(Cancellation), Cancellation)));

        await using var db = await ContextAsync(replicas[0]);
        (await db.Letters.CountAsync(letter => letter.Told == "Remind10", Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_weekend_passes_without_a_word()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        // The tenth working day is a Thursday; the service was away until Saturday.
        Clock.SetUtcNow(new(2018, 3, 17, 5, 0, 0, TimeSpan.Zero));
        await JobOf(services).TurnAsync(Cancellation);
        await using (var db = await ContextAsync(services))
            (await db.Letters.CountAsync(Cancellation)).ShouldBe(1);
        Clock.SetUtcNow(new(2018, 3, 19, 5, 0, 0, TimeSpan.Zero));
        await JobOf(services).TurnAsync(Cancellation);

        await using var after = await ContextAsync(services);
        (await after.Letters.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task Whose_yes_is_waited_for_is_asked_again_once_after_five_days()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await ReviewedAsync(services);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Proposed = new Dictionary<string, string> { ["title"] = "Clauses in public tenders" } });

        (await DaysAsync(services, "TH", days: 20)).ShouldBe([("Accept", "2018-03-01"), ("RemindConsent", "2018-03-08")]);
    }

    [Fact]
    public async Task Who_came_by_an_invitation_has_no_chat_and_reads_each_step_on_their_page_while_its_content_is_kept()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services, door: Door.Invitation);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Return, Comments = new Dictionary<string, string> { ["title"] = "Say what is done" } });

        await DaysAsync(services, "TH", days: 40);
        var outbox = new LetterOutbox(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock);
        (await outbox.DueAsync(Cancellation)).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromDays(100));
        await outbox.SweepAsync(Cancellation);

        var own = (await services.GetRequiredService<OwnPractices>().FindAsync(Owner, id, Cancellation)).ShouldNotBeNull();
        own.Told.Select(step => step.Told).ShouldBe(["Return", "Remind10", "Remind18", "Rest"]);
        own.Told[0].Detail.ShouldContainKeyAndValue("comment:title", "Say what is done");
        await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation);
        (await services.GetRequiredService<OwnPractices>().FindAsync(Owner, id, Cancellation))!.Told.ShouldAllBe(step => step.Detail.Count == 0);
    }

    private static Dictionary<string, string> With(string field, string value, params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>(CompleteForm.Quick) { [field] = value };
        foreach (var (other, its) in others)
            fields[other] = its;
        return fields;
    }
}
