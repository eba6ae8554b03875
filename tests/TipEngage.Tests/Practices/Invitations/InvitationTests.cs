using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Invitations;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Invitations;

/// <summary>Whom an invitation lets in, for how long, and how many of them.</summary>
public abstract class InvitationTests : DataTests
{
    private static readonly Person coordinator = new("tenant", "coordinator", "Ada");

    protected InvitationTests()
    {
    }

    protected InvitationTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton<InvitationBook>().AddSingleton<InvitationDoor>().AddSingleton<OwnPractices>().AddSingleton<DeleteOldDrafts>();

    [Fact]
    public async Task Twenty_people_at_once_on_two_replicas_use_up_five_places()
    {
        var replicas = await ReplicasAsync();
        var secret = await IssueAsync(replicas[0], uses: 5);

        var admitted = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => AdmitAsync(replicas[number % replicas.Length], secret, Secret.New()), Cancellation)));

        admitted.Count(one => one).ShouldBe(5);
        await using var db = await ContextAsync(replicas[0]);
        (await db.Invitations.SingleAsync(Cancellation)).Used.ShouldBe(5);
        (await db.InvitedGuests.CountAsync(Cancellation)).ShouldBe(5);
    }

    [Fact]
    public async Task The_same_person_twenty_times_at_once_takes_one_place()
    {
        var replicas = await ReplicasAsync();
        var secret = await IssueAsync(replicas[0], uses: 2);
        var guest = Secret.New();

        var admitted = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => AdmitAsync(replicas[number % replicas.Length], secret, guest), Cancellation)));

        admitted.ShouldAllBe(one => one);
        await using var db = await ContextAsync(replicas[0]);
        (await db.Invitations.SingleAsync(Cancellation)).Used.ShouldBe(1);
    }

    [Fact]
    public async Task Pressing_twice_at_once_makes_one_invitation()
    {
        var replicas = await ReplicasAsync();
        for (var round = 0; round < 5; round++)
        {
            var terms = new InvitationTerms(Guid.NewGuid(), "Forum", 14, 3);

            var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(press => Task.Run(() => replicas[press % replicas.Length].GetRequiredService<InvitationBook>().IssueAsync(terms, coordinator, Cancellation), Cancellation)));

            secrets.ShouldAllBe(secret => secret != null);
            await using var db = await ContextAsync(replicas[0]);
            var row = await db.Invitations.SingleAsync(one => one.Id == terms.Id, Cancellation);
            secrets.Select(Secret.HashOf).ShouldContain(row.SecretHash);
        }
    }

    [Fact]
    public async Task Whoever_was_let_in_comes_back_after_it_expired_was_used_up_or_was_ended_and_nobody_else_comes()
    {
        var replica = (await ReplicasAsync())[0];
        var (guest, book, door) = (Secret.New(), replica.GetRequiredService<InvitationBook>(), replica.GetRequiredService<InvitationDoor>());
        var secret = await IssueAsync(replica, uses: 1);
        (await AdmitAsync(replica, secret, guest)).ShouldBeTrue();

        (await door.EnterAsync(secret, Secret.New(), Cancellation))!.MayEnter.ShouldBeFalse("it was used up");
        await book.EndAsync((await InvitationAsync(replica)).Id, coordinator, Cancellation);
        Clock.Advance(TimeSpan.FromDays(400));

        (await door.EnterAsync(secret, guest, Cancellation)).ShouldBe(new(new("tenant", PersonOf(await door.EnterAsync(secret, guest, Cancellation)), null), (await InvitationAsync(replica)).Id, IsKnown: true, MayEnter: true));
        (await door.EnterAsync(secret, Secret.New(), Cancellation))!.MayEnter.ShouldBeFalse();
        (await AdmitAsync(replica, secret, Secret.New())).ShouldBeFalse();
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public async Task It_is_good_until_its_day(int days, bool isGood)
    {
        var replica = (await ReplicasAsync())[0];
        var secret = await IssueAsync(replica, uses: 3);

        Clock.Advance(TimeSpan.FromDays(days));

        (await replica.GetRequiredService<InvitationDoor>().EnterAsync(secret, Secret.New(), Cancellation))!.MayEnter.ShouldBe(isGood);
        (await replica.GetRequiredService<InvitationBook>().OpenAsync(Cancellation)).Count.ShouldBe(isGood ? 1 : 0);
    }

    [Fact]
    public async Task An_invitation_that_was_ended_after_somebody_came_to_its_door_admits_them_no_more()
    {
        var replica = (await ReplicasAsync())[0];
        var secret = await IssueAsync(replica, uses: 3);
        var door = replica.GetRequiredService<InvitationDoor>();
        var visit = await door.EnterAsync(secret, Secret.New(), Cancellation);

        await replica.GetRequiredService<InvitationBook>().EndAsync(visit!.Invitation, coordinator, Cancellation);

        (await door.AdmitAsync(visit, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_comes_by_two_invitations_takes_a_place_of_each_and_is_another_person_at_each()
    {
        var replica = (await ReplicasAsync())[0];
        var (guest, door) = (Secret.New(), replica.GetRequiredService<InvitationDoor>());
        var (first, second) = (await IssueAsync(replica, uses: 1), await IssueAsync(replica, uses: 1));

        (await AdmitAsync(replica, first, guest)).ShouldBeTrue();
        (await AdmitAsync(replica, second, guest)).ShouldBeTrue();

        PersonOf(await door.EnterAsync(first, guest, Cancellation)).ShouldNotBe(PersonOf(await door.EnterAsync(second, guest, Cancellation)));
        await using var db = await ContextAsync(replica);
        (await db.Invitations.ToArrayAsync(Cancellation)).ShouldAllBe(one => one.Used == 1);
    }

    [Fact]
    public async Task Neither_secret_is_in_the_database()
    {
        var replica = (await ReplicasAsync())[0];
        var guest = Secret.New();
        var secret = await IssueAsync(replica, uses: 3);
        await AdmitAsync(replica, secret, guest);

        await using var db = await ContextAsync(replica);
        var (row, known) = (await db.Invitations.SingleAsync(Cancellation), await db.InvitedGuests.SingleAsync(Cancellation));
        row.SecretHash.ShouldBe(Secret.HashOf(secret));
        row.SecretHash.ShouldNotContain(secret);
        known.PersonId.ShouldNotContain(guest);
    }

    [Fact]
    public async Task The_same_card_asked_again_renews_the_secret_of_the_same_invitation()
    {
        var replica = (await ReplicasAsync())[0];
        var (book, door) = (replica.GetRequiredService<InvitationBook>(), replica.GetRequiredService<InvitationDoor>());
        var terms = new InvitationTerms(Guid.NewGuid(), "Forum", 14, 3);

        var first = await book.IssueAsync(terms, coordinator, Cancellation);
        var second = await book.IssueAsync(terms, coordinator, Cancellation);

        (await door.EnterAsync(first!, Secret.New(), Cancellation)).ShouldBeNull();
        (await door.EnterAsync(second!, Secret.New(), Cancellation))!.MayEnter.ShouldBeTrue();
        (await book.OpenAsync(Cancellation)).ShouldHaveSingleItem();
        (await book.IssueAsync(terms, new("tenant", "another", null), Cancellation)).ShouldBeNull();
        Clock.Advance(TimeSpan.FromMinutes(11));
        (await book.IssueAsync(terms, coordinator, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_invitation_and_its_people_are_forgotten_when_nothing_of_theirs_is_kept()
    {
        var replica = (await ReplicasAsync())[0];
        var (secret, keeper, leaver) = (await IssueAsync(replica, uses: 3), Secret.New(), Secret.New());
        var door = replica.GetRequiredService<InvitationDoor>();
        await AdmitAsync(replica, secret, keeper);
        await AdmitAsync(replica, secret, leaver);
        var person = (await door.EnterAsync(secret, keeper, Cancellation))!.Person;

        Clock.Advance(TimeSpan.FromDays(110));
        await replica.GetRequiredService<OwnPractices>().SaveAsync(
            person, new(Guid.NewGuid(), FormLevel.Quick, "organisation", new Dictionary<string, string?> { ["title"] = "Clauses" }) { Door = Door.Invitation, Tongue = "en" }, Cancellation);
        await replica.GetRequiredService<DeleteOldDrafts>().DeleteAsync(Cancellation);

        (await door.EnterAsync(secret, keeper, Cancellation))!.IsKnown.ShouldBeTrue();
        (await door.EnterAsync(secret, leaver, Cancellation))!.IsKnown.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromDays(91));
        await replica.GetRequiredService<DeleteOldDrafts>().DeleteAsync(Cancellation);
        await using var db = await ContextAsync(replica);
        (await db.InvitedGuests.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Invitations.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Those_that_ended_are_listed_with_what_ended_them_and_open_ones_are_not()
    {
        var replica = (await ReplicasAsync())[0];
        var book = replica.GetRequiredService<InvitationBook>();
        await AdmitAsync(replica, await IssueAsync(replica, uses: 1), Secret.New());
        Clock.Advance(TimeSpan.FromDays(1));
        var ended = new InvitationTerms(Guid.NewGuid(), "Network", 14, 3);
        await book.IssueAsync(ended, coordinator, Cancellation);
        await book.EndAsync(ended.Id, coordinator, Cancellation);
        await IssueAsync(replica, uses: 2);

        (await ListedAsync(book)).ShouldBe([("Network", 0, InvitationEnding.TakenBack, Day(1), null), ("Forum", 1, InvitationEnding.UsedUp, Day(0), Day(14))]);
        Clock.Advance(TimeSpan.FromDays(14));
        (await ListedAsync(book)).ShouldBe([("Forum", 0, InvitationEnding.Expired, Day(15), null), ("Network", 0, InvitationEnding.TakenBack, Day(1), null), ("Forum", 1, InvitationEnding.UsedUp, Day(0), null)]);
    }

    [Fact]
    public async Task One_that_was_used_up_and_then_taken_back_is_listed_as_taken_back_and_one_that_had_expired_is_not()
    {
        var replica = (await ReplicasAsync())[0];
        var book = replica.GetRequiredService<InvitationBook>();
        var (first, second) = (new InvitationTerms(Guid.NewGuid(), "Forum", 14, 1), new InvitationTerms(Guid.NewGuid(), "Network", 14, 1));
        await AdmitAsync(replica, (await book.IssueAsync(first, coordinator, Cancellation))!, Secret.New());
        await book.IssueAsync(second, coordinator, Cancellation);

        Clock.Advance(TimeSpan.FromDays(2));
        await book.EndAsync(first.Id, coordinator, Cancellation);
        Clock.Advance(TimeSpan.FromDays(20));
        await book.EndAsync(second.Id, coordinator, Cancellation);

        (await ListedAsync(book)).ShouldBe([("Network", 0, InvitationEnding.Expired, Day(14), null), ("Forum", 1, InvitationEnding.TakenBack, Day(2), null)]);
    }

    [Theory]
    [InlineData(90, 1)]
    [InlineData(91, 0)]
    public async Task One_that_was_used_up_is_listed_by_the_day_of_the_last_whom_it_let_in(int days, int listed)
    {
        var replica = (await ReplicasAsync())[0];
        var secret = (await replica.GetRequiredService<InvitationBook>().IssueAsync(new(Guid.NewGuid(), "Forum", 90, 2), coordinator, Cancellation))!;
        await AdmitAsync(replica, secret, Secret.New());
        Clock.Advance(TimeSpan.FromDays(20));
        await AdmitAsync(replica, secret, Secret.New());

        Clock.Advance(TimeSpan.FromDays(days));
        await replica.GetRequiredService<DeleteOldDrafts>().DeleteAsync(Cancellation);

        (await replica.GetRequiredService<InvitationBook>().ClosedAsync(Cancellation)).Count.ShouldBe(listed);
    }

    [Theory]
    [InlineData(90, 1)]
    [InlineData(91, 0)]
    public async Task One_that_was_taken_back_is_listed_for_ninety_days(int days, int listed)
    {
        var replica = (await ReplicasAsync())[0];
        var (book, terms) = (replica.GetRequiredService<InvitationBook>(), new InvitationTerms(Guid.NewGuid(), "Forum", 90, 2));
        await book.IssueAsync(terms, coordinator, Cancellation);
        await book.EndAsync(terms.Id, coordinator, Cancellation);

        Clock.Advance(TimeSpan.FromDays(days));
        await replica.GetRequiredService<DeleteOldDrafts>().DeleteAsync(Cancellation);

        (await book.ClosedAsync(Cancellation)).Count.ShouldBe(listed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_secret_has_no_hash(string? text) => Secret.HashOf(text).ShouldBeNull();

    private static async Task<(string, int, InvitationEnding, DateTimeOffset, DateTimeOffset?)[]> ListedAsync(InvitationBook book) =>
        [.. (await book.ClosedAsync(Cancellation)).Select(one => (one.Purpose, one.Used, one.Ending, one.At, one.MoreUntil))];

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day);

    private static string PersonOf(InvitedVisit? visit) => visit!.Person.Id;

    private static async Task<string> IssueAsync(IServiceProvider replica, int uses) =>
        (await replica.GetRequiredService<InvitationBook>().IssueAsync(new(Guid.NewGuid(), "Forum", 14, uses), coordinator, Cancellation))!;

    private static async Task<bool> AdmitAsync(IServiceProvider replica, string secret, string guest)
    {
        var door = replica.GetRequiredService<InvitationDoor>();
        return await door.EnterAsync(secret, guest, Cancellation) is { MayEnter: true } visit && await door.AdmitAsync(visit, Cancellation);
    }

    private static async Task<InvitationRow> InvitationAsync(IServiceProvider replica)
    {
        await using var db = await ContextAsync(replica);
        return await db.Invitations.AsNoTracking().SingleAsync(Cancellation);
    }
}
