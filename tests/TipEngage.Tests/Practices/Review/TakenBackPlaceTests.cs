using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>A place that was named by mistake is taken back by another, and lets nobody out of an interest at once.</summary>
public abstract class TakenBackPlaceTests : ReviewTests
{
    protected TakenBackPlaceTests()
    {
    }

    protected TakenBackPlaceTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task What_another_took_back_counts_for_a_while_and_then_no_more()
    {
        var services = await MistakenAsync();
        var id = await SubmittedAsync(services, fields: Named);
        Clock.Advance(TimeSpan.FromDays(40));
        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));

        (await TakeBackAsync(services, Second)).ShouldBe(PlaceTakenBack.Done);

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
        Clock.Advance(TimeSpan.FromDays(31));
        await DoneAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task Nor_does_it_in_what_they_reviewed_while_it_counted()
    {
        var services = await MistakenAsync();
        var id = await SubmittedAsync(services, fields: Named);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await TakeBackAsync(services, Second);
        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
        Clock.Advance(TimeSpan.FromDays(31));

        await DoneAsync(services, First, id, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task Who_said_so_themselves_keeps_an_interest_whatever_they_answer_later()
    {
        var services = await MistakenAsync();
        var id = await SubmittedAsync(services, fields: Named);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.DeclareInterest });
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await TakeBackAsync(services, Second);
        Clock.Advance(TimeSpan.FromDays(31));

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task Places_that_are_named_at_once_all_go_on_counting()
    {
        var replicas = await ReplicasAsync();
        string[] named = [.. Enumerable.Range(0, 12).Select(place => $"Office {place}")];

        await Task.WhenAll(named.Select((one, place) => Task.Run(() => PlacesOf(replicas[place % replicas.Length]).SetAsync(First, "AU", one, Cancellation), Cancellation)));

        (await PlacesOf(replicas[0]).FindAsync(First, Cancellation))!.Ever().Select(one => one.Organisation).ShouldBe(named, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_taken_back_while_another_place_is_named_stays_taken_back()
    {
        var replicas = await ReplicasAsync();
        foreach (var round in Enumerable.Range(0, 30))
        {
            await PlacesOf(replicas[0]).SetAsync(First, "TH", $"Mistake {round}", Cancellation);
            await PlacesOf(replicas[0]).SetAsync(First, "AU", $"Office {round}", Cancellation);
            var shown = (await PlacesOf(replicas[0]).MovedAsync(First.TenantId, Cancellation)).ShouldHaveSingleItem();
            var mistake = shown.Before()[0];

            var takingBack = Task.Run(() => PlacesOf(replicas[0]).TakeBackAsync(Second, shown, mistake, Cancellation), Cancellation);
            await Task.WhenAll(takingBack, Task.Run(() => PlacesOf(replicas[^1]).SetAsync(First, "AU", $"Desk {round}", Cancellation), Cancellation));

            var left = (await PlacesOf(replicas[0]).FindAsync(First, Cancellation))!.Before().Single(one => one.Organisation == mistake.Organisation);
            (left.CountsUntil is not null).ShouldBe(await takingBack is PlaceTakenBack.Done);
        }
    }

    [Fact]
    public async Task Nobody_takes_back_a_place_of_their_own()
    {
        var services = await MistakenAsync();

        (await TakeBackAsync(services, First)).ShouldBe(PlaceTakenBack.Own);

        (await PlacesOf(services).FindAsync(First, Cancellation)).ShouldNotBeNull().Before().ShouldAllBe(one => one.CountsUntil == null);
        (await AuditedAsync(services)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_audited_once_with_who_did_it_and_nothing_of_the_place()
    {
        var services = await MistakenAsync();
        var shown = await PlacesOf(services).MovedAsync(First.TenantId, Cancellation);
        var again = await PlacesOf(services).MovedAsync(First.TenantId, Cancellation);

        (await PlacesOf(services).TakeBackAsync(Second, shown[0], shown[0].Before()[0], Cancellation)).ShouldBe(PlaceTakenBack.Done);
        (await PlacesOf(services).TakeBackAsync(Interested, again[0], again[0].Before()[0], Cancellation)).ShouldBe(PlaceTakenBack.Overtaken);
        (await TakeBackAsync(services, Interested)).ShouldBe(PlaceTakenBack.Overtaken);

        (await AuditedAsync(services)).ShouldBe([(Second.Id, First.Id, "country organisation")]);
    }

    [Fact]
    public async Task Whoever_names_it_again_is_of_it_again_for_good()
    {
        var services = await MistakenAsync();
        await TakeBackAsync(services, Second);
        var id = await SubmittedAsync(services, fields: Named);
        await PlacesOf(services).SetAsync(First, "TH", "Ministry of Public Works", Cancellation);
        await PlacesOf(services).SetAsync(First, "AU", "Department of Home Affairs", Cancellation);
        Clock.Advance(TimeSpan.FromDays(365));

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    [Fact]
    public async Task It_ends_no_doubt_about_who_named_another_place_a_short_while_ago()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await SubmittedAsync(services);
        await PlacesOf(services).SetAsync(First, "AU", "Bakery", Cancellation);
        await PlacesOf(services).SetAsync(First, "AU", "Department of Home Affairs", Cancellation);

        (await TakeBackAsync(services, Second)).ShouldBe(PlaceTakenBack.Done);

        await AgainstAsync(services, First, id, ReviewFault.HasInterest, move => Complete(move with { Event = ReviewEvent.Return }));
    }

    private static IReadOnlyDictionary<string, string> Named { get; } = new Dictionary<string, string>(CompleteForm.Quick) { ["attribution"] = "named" };

    private static ReviewerPlaces PlacesOf(IServiceProvider services) => ActivatorUtilities.CreateInstance<ReviewerPlaces>(services);

    /// <summary>Somebody who named the organisation of a practice, and then their own.</summary>
    private async Task<IServiceProvider> MistakenAsync()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PlacesOf(services).SetAsync(First, "TH", "Ministry of Public Works", Cancellation);
        await PlacesOf(services).SetAsync(First, "AU", "Department of Home Affairs", Cancellation);
        return services;
    }

    private static async Task<PlaceTakenBack> TakeBackAsync(IServiceProvider services, TipEngage.Access.Person by)
    {
        var shown = (await PlacesOf(services).MovedAsync(First.TenantId, Cancellation)).ShouldHaveSingleItem();
        return await PlacesOf(services).TakeBackAsync(by, shown, shown.Before()[0], Cancellation);
    }

    private static async Task<IReadOnlyList<(string, string, string)>> AuditedAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        var rows = await db.AuditRows.AsNoTracking().Where(row => row.Action == "people.take_place_back").ToArrayAsync(Cancellation);
        return [.. rows.Select(row => (row.ById, row.Subject, row.FieldNames))];
    }
}
