using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What holds whatever random people do to a practice in whatever order.</summary>
public abstract class ReviewPropertiesTests : RandomReviewTests
{
    private readonly HashSet<PracticeState> reached = [];
    private int refusedToFormer;

    protected ReviewPropertiesTests()
    {
    }

    protected ReviewPropertiesTests(PostgresServer server) : base(server)
    {
    }

    protected abstract int Samples { get; }

    [Fact]
    public async Task Nobody_decides_alone_nothing_unpublished_is_seen_and_each_transition_leaves_one_audit_row_and_one_letter()
    {
        var services = await WithPlacesAsync(await OpenAsync());

        await Gen.Select(Gen.Bool, Steps.Array[10, 40]).SampleAsync(
            async (isHeld, sequence) =>
            {
                Turn(services, null);
                var id = await SubmittedAsync(services, held: isHeld ? ["PersonName"] : null);
                var done = new List<(ReviewEvent Event, Person By)>();
                foreach (var step in sequence)
                    await CheckAsync(services, id, step, done);
            },
            iter: Samples, threads: 1);

        reached.ShouldContain(PracticeState.Published);
        reached.ShouldContain(PracticeState.Purged);
        reached.ShouldContain(PracticeState.Rejected);
        reached.ShouldContain(PracticeState.ChangesRequested);
        reached.ShouldContain(PracticeState.Withdrawn);
        refusedToFormer.ShouldBePositive();
    }

    [Fact]
    public async Task Of_an_update_nothing_is_seen_until_it_is_published_and_what_is_published_stays_until_then_or_until_the_update_is_to_be_purged()
    {
        var services = await WithPlacesAsync(await OpenAsync());

        await Gen.Select(Gen.Bool, Steps.Array[10, 40]).SampleAsync(
            async (isHeld, sequence) =>
            {
                Turn(services, null);
                var shown = await PublishedAsync(services);
                var number = (await RowAsync(services, shown)).Number;
                var id = await SubmittedAsync(services, held: isHeld ? ["PersonName"] : null, updateOf: number);
                var done = new List<(ReviewEvent Event, Person By)>();
                foreach (var step in sequence)
                {
                    await CheckAsync(services, id, step, done);
                    await using var db = await ContextAsync(services);
                    var seen = await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).SingleOrDefaultAsync(one => one.PracticeId == shown, Cancellation);
                    if (done.FindLast(one => one.Event is ReviewEvent.AskPurge or ReviewEvent.DropPurge).Event is ReviewEvent.AskPurge)
                        seen.ShouldBeNull("it says much the same as what is to be purged");
                    else
                        seen.ShouldNotBeNull().PublishedVersion.ShouldBe(done.Any(one => one.Event is ReviewEvent.PublishUpdate) ? 2 : 1);
                }
            },
            iter: Samples, threads: 1);

        reached.ShouldContain(PracticeState.Archived);
        reached.ShouldNotContain(PracticeState.Published);
    }

    [Fact]
    public async Task An_update_ends_with_its_practice_once_and_with_one_audit_row_and_one_letter_whatever_is_done_with_either()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var ends = new HashSet<string>();

        await Steps.Array[10, 40].SampleAsync(
            async sequence =>
            {
                Turn(services, null);
                var shown = await PublishedAsync(services);
                var update = await SubmittedAsync(services, updateOf: (await RowAsync(services, shown)).Number);
                var (doneShown, doneUpdate) = (new List<(ReviewEvent Event, Person By)>(), new List<(ReviewEvent Event, Person By)>());
                foreach (var step in sequence)
                {
                    var isOfUpdate = step.Days % 5 > 0;
                    var (other, before) = (isOfUpdate ? shown : update, await TracesAsync(services, isOfUpdate ? shown : update));
                    await (isOfUpdate ? CheckAsync(services, update, step, doneUpdate) : CheckAsync(services, shown, step, doneShown));

                    var after = await TracesAsync(services, other);
                    (after.Audits - before.Audits, after.Letters - before.Letters).ShouldBe(OwedWith(before.Row, after.Row));
                    if (before.Row.PurgeAskedById is null && after.Row.PurgeAskedById is { } asked)
                        (isOfUpdate ? doneShown : doneUpdate).Add((ReviewEvent.AskPurge, Coordinators.Single(one => one.Id == asked)));
                    var (ended, left) = (await RowAsync(services, shown), await RowAsync(services, update));
                    if (!PracticeStates.IsPublished(Enum.Parse<PracticeState>(ended.State)))
                        left.State.ShouldBeOneOf("Archived", "Rejected", "Withdrawn", "Purged");
                    if (left.Reason is ReviewReasons.NothingToUpdate)
                        ends.Add(ended.State);
                }
            },
            iter: Samples, threads: 1);

        ends.ShouldNotBeEmpty();
    }

    /// <summary>Audit rows and letters of what is changed because something was done with the other: its person is told of an end and that two people look whether it is to be purged, and not that other words took its place.</summary>
    private static (int Audits, int Letters) OwedWith(PracticeRow before, PracticeRow after) =>
        after.Revision == before.Revision ? (0, 0)
        : after.PublishedVersion > before.PublishedVersion ? (1, 0)
        : (1, 1);

    private async Task CheckAsync(IServiceProvider services, Guid id, Step step, List<(ReviewEvent Event, Person By)> done)
    {
        Clock.Advance(TimeSpan.FromDays(step.Days));
        if (step.Turned is { } turned)
            Turn(services, turned);
        if (step.Owner is not OwnersWill.Wait)
        {
            await CheckOwnerAsync(services, id, step, done);
            return;
        }

        var before = await TracesAsync(services, id);
        var (happens, by) = step.IsSensible ? Next(before.Row, step) : (step.Event, step.By);

        var outcome = await services.GetRequiredService<DecidePractice>().TakeAsync(by, MoveOf(step, before.Row, happens), Cancellation);

        var after = await TracesAsync(services, id);
        if (outcome is not ReviewOutcome.Done)
        {
            refusedToFormer += Former.Contains(by) ? 1 : 0;
            JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
            return;
        }

        MayHaveDone(happens, by, done);
        if (happens is ReviewEvent.Score or ReviewEvent.Accept or ReviewEvent.Publish)
            before.Row.Held.ShouldBeNull();
        done.Add((happens, by));
        (after.Audits - before.Audits, step.IsLate).ShouldBe((1, false));
        var isTold = by != Owner && happens is not (ReviewEvent.Take or ReviewEvent.Score or ReviewEvent.DeclareInterest);
        (after.Letters - before.Letters).ShouldBe(isTold ? 1 : 0);
        if (after.Row.State != before.Row.State)
            isTold.ShouldBe(by != Owner);

        var state = Enum.Parse<PracticeState>(after.Row.State);
        reached.Add(state);
        after.IsSeen.ShouldBe(state is PracticeState.Published or PracticeState.UpdateDue && after.Row.PurgeAskedById is null);
        (after.IsIndexed, after.HasWords).ShouldBe((after.IsSeen, after.IsSeen));
        (after.Row.Fields is null).ShouldBe(state is PracticeState.Purged or PracticeState.Withdrawn || happens is ReviewEvent.PublishUpdate || before.Row.Fields is null);
    }

    /// <summary>Whose it is changes it or takes it back, at any moment and without a word to anybody.</summary>
    private async Task CheckOwnerAsync(IServiceProvider services, Guid id, Step step, List<(ReviewEvent Event, Person By)> done)
    {
        if (step.Owner is OwnersWill.Change)
        {
            await services.GetRequiredService<OwnPractices>().SaveAsync(
                Owner, new(id, FormLevel.Quick, "check", new Dictionary<string, string?> { ["title"] = $"Tenders of day {step.Days}" }) { Door = Door.Chat, Tongue = "en" }, Cancellation);
        }

        var before = await TracesAsync(services, id);
        _ = step.Owner is OwnersWill.Withdraw
            ? await services.GetRequiredService<WithdrawPractice>().WithdrawAsync(Owner, id, Cancellation)
            : await services.GetRequiredService<SubmitPractice>().SubmitAsync(Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => step.Days % 3 == 0 ? ["PersonName"] : [] }, Cancellation);

        var after = await TracesAsync(services, id);
        var state = Enum.Parse<PracticeState>(after.Row.State);
        reached.Add(state);
        after.IsSeen.ShouldBe(state is PracticeState.Published or PracticeState.UpdateDue && after.Row.PurgeAskedById is null);
        (after.IsIndexed, after.HasWords).ShouldBe((after.IsSeen, after.IsSeen));
        after.Letters.ShouldBe(before.Letters);
        if (after.Row.Revision == before.Row.Revision)
        {
            if (before.Row is { Draft: { } draft, Fields: { } sent } && after.Row.Draft is null)
            {
                RegisterJson.ReadFields(draft).ShouldBeSubsetOf(RegisterJson.ReadFields(sent), "only what says the same is dropped");
                (before.Row.Draft, before.Row.Version) = (null, before.Row.Version + 1);
            }

            JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
            return;
        }

        (after.Audits - before.Audits).ShouldBe(1);
        if (step.Owner is OwnersWill.Change)
            done.RemoveAll(one => one.Event is ReviewEvent.Score);
        else
            (state, after.Row.Fields).ShouldBe((PracticeState.Withdrawn, null));
    }
}
