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
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>What holds whatever random people do to a practice in whatever order.</summary>
public abstract class ReviewPropertiesTests : ReviewTests
{
    private static readonly Person[] people = [Owner, First, Second, Interested, Member, DecidePractice.Clock];

    private static readonly Person[] coordinators = [First, Second, Interested];

    private static readonly ReviewEvent[] events = Enum.GetValues<ReviewEvent>();

    /// <summary>Most of them are what somebody would sensibly do next, so that many a practice gets far.</summary>
    private static readonly Gen<Step> steps =
        from isSensible in Gen.Frequency((2, Gen.Const(true)), (1, Gen.Const(false)))
        from happens in Gen.Int[0, events.Length - 1]
        from person in Gen.Int[0, people.Length - 1]
        from isLate in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from isBare in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from days in Gen.Int[0, 15]
        from words in Gen.Bool
        from owner in Gen.Frequency((40, Gen.Const(OwnersWill.Wait)), (2, Gen.Const(OwnersWill.Change)), (1, Gen.Const(OwnersWill.Withdraw)))
        select new Step(isSensible, events[happens], people[person], isLate, isBare, days, words) { Owner = owner };

    private readonly HashSet<PracticeState> reached = [];

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

        await Gen.Select(Gen.Bool, steps.Array[10, 40]).SampleAsync(
            async (isHeld, sequence) =>
            {
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
    }

    [Fact]
    public async Task Of_an_update_nothing_is_seen_until_it_is_published_and_what_is_published_stays_until_then()
    {
        var services = await WithPlacesAsync(await OpenAsync());

        await Gen.Select(Gen.Bool, steps.Array[10, 40]).SampleAsync(
            async (isHeld, sequence) =>
            {
                var shown = await PublishedAsync(services);
                var number = (await RowAsync(services, shown)).Number;
                var id = await SubmittedAsync(services, held: isHeld ? ["PersonName"] : null, updateOf: number);
                var done = new List<(ReviewEvent Event, Person By)>();
                foreach (var step in sequence)
                {
                    await CheckAsync(services, id, step, done);
                    await using var db = await ContextAsync(services);
                    var seen = await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).SingleAsync(one => one.PracticeId == shown, Cancellation);
                    seen.PublishedVersion.ShouldBe(done.Any(one => one.Event is ReviewEvent.PublishUpdate) ? 2 : 1);
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

        await steps.Array[10, 40].SampleAsync(
            async sequence =>
            {
                var shown = await PublishedAsync(services);
                var update = await SubmittedAsync(services, updateOf: (await RowAsync(services, shown)).Number);
                var (doneShown, doneUpdate) = (new List<(ReviewEvent Event, Person By)>(), new List<(ReviewEvent Event, Person By)>());
                foreach (var step in sequence)
                {
                    var isOfUpdate = step.Days % 5 > 0;
                    var (other, before) = (isOfUpdate ? shown : update, await TracesAsync(services, isOfUpdate ? shown : update));
                    await (isOfUpdate ? CheckAsync(services, update, step, doneUpdate) : CheckAsync(services, shown, step, doneShown));

                    var after = await TracesAsync(services, other);
                    var isChanged = after.Row.Revision > before.Row.Revision;
                    (after.Audits - before.Audits, after.Letters - before.Letters).ShouldBe(!isChanged ? (0, 0) : isOfUpdate ? (1, 0) : (1, 1));
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

    private async Task CheckAsync(IServiceProvider services, Guid id, Step step, List<(ReviewEvent Event, Person By)> done)
    {
        Clock.Advance(TimeSpan.FromDays(step.Days));
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
            JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
            return;
        }

        MayHaveDone(happens, by, done);
        if (happens is ReviewEvent.Score or ReviewEvent.Accept or ReviewEvent.Publish)
            before.Row.Held.ShouldBeNull();
        done.Add((happens, by));
        (after.Audits - before.Audits, step.IsLate).ShouldBe((1, false));
        var isTold = by != Owner && happens is not (ReviewEvent.Take or ReviewEvent.Score or ReviewEvent.AskPurge or ReviewEvent.DropPurge);
        (after.Letters - before.Letters).ShouldBe(isTold ? 1 : 0);
        if (after.Row.State != before.Row.State)
            isTold.ShouldBe(by != Owner);

        var state = Enum.Parse<PracticeState>(after.Row.State);
        reached.Add(state);
        after.IsSeen.ShouldBe(state is PracticeState.Published or PracticeState.UpdateDue && after.Row.PurgeAskedById is null);
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
        after.Letters.ShouldBe(before.Letters);
        if (after.Row.Revision == before.Row.Revision)
        {
            JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
            return;
        }

        (after.Audits - before.Audits).ShouldBe(1);
        if (step.Owner is OwnersWill.Change)
            done.RemoveAll(one => one.Event is ReviewEvent.Score);
        else
            (state, after.Row.Fields).ShouldBe((PracticeState.Withdrawn, null));
    }

    /// <summary>Written down apart from the service: who may have done what, given what was done before.</summary>
    private static void MayHaveDone(ReviewEvent happens, Person by, List<(ReviewEvent Event, Person By)> done)
    {
        switch (happens)
        {
            case ReviewEvent.Agree or ReviewEvent.Decline or ReviewEvent.Confirm:
                by.ShouldBe(Owner);
                return;
            case ReviewEvent.Rest or ReviewEvent.AskRenewal or ReviewEvent.Archive:
                by.ShouldBe(DecidePractice.Clock);
                return;
            case ReviewEvent.Return or ReviewEvent.Accept or ReviewEvent.Reject or ReviewEvent.Publish or ReviewEvent.PublishUpdate:
                by.ShouldNotBe(Interested);
                break;
            default:
                break;
        }

        coordinators.ShouldContain(by);
        if (happens is ReviewEvent.Publish or ReviewEvent.PublishUpdate)
            done.Last(one => one.Event is ReviewEvent.Accept).By.ShouldNotBe(by);
        if (happens is ReviewEvent.Purge)
            done.Last(one => one.Event is ReviewEvent.AskPurge).By.ShouldNotBe(by);
        if (happens is ReviewEvent.Accept)
            done.Where(one => one.Event is ReviewEvent.Score && one.By != Interested).Select(one => one.By).Distinct().Count().ShouldBe(2);
    }

    private static (ReviewEvent Event, Person By) Next(PracticeRow row, Step step) => Enum.Parse<PracticeState>(row.State) switch
    {
        _ when row.PurgeAskedById is { } asked => (step.Words ? ReviewEvent.Purge : ReviewEvent.DropPurge, asked == First.Id ? Second : First),
        PracticeState.Held => (ReviewEvent.Release, First),
        PracticeState.InReview when row.Held is not null => (ReviewEvent.Release, Second),
        PracticeState.InReview when step.Days == 3 => (ReviewEvent.AskPurge, Second),
        PracticeState.InReview when step.Days == 7 => (ReviewEvent.Return, Second),
        PracticeState.InReview when step.Days == 11 => (ReviewEvent.Reject, Second),
        PracticeState.InReview when row.Revision % 3 != 0 => (ReviewEvent.Score, row.Revision % 3 == 1 ? First : Second),
        PracticeState.InReview => (ReviewEvent.Accept, First),
        PracticeState.ConsentCheck when row.AgreedAt is null => (ReviewEvent.Agree, Owner),
        PracticeState.ConsentCheck => (row.UpdateOf is null ? ReviewEvent.Publish : ReviewEvent.PublishUpdate, row.AcceptedById == First.Id ? Second : First),
        PracticeState.UpdateDue => (ReviewEvent.Confirm, Owner),
        _ => (step.Event, step.By),
    };

    private static ReviewMove MoveOf(Step step, PracticeRow row, ReviewEvent happens)
    {
        var move = new ReviewMove(row.Id, step.IsLate ? row.Revision - 1 : row.Revision, happens);
        return step.IsBare ? move : move with
        {
            Reason = happens is ReviewEvent.Reject ? ReviewReasons.ToReject[0] : null,
            Comments = happens is ReviewEvent.Return ? new Dictionary<string, string> { ["title"] = "Say what is done" } : null,
            Scores = happens is ReviewEvent.Score ? Scores(2) : null,
            Proposed = happens is ReviewEvent.Accept && step.Words ? new Dictionary<string, string> { ["title"] = $"Words of {step.Days}" } : null,
        };
    }

    private static async Task<Traces> TracesAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Practices.AsNoTracking().SingleAsync(one => one.Id == id, Cancellation);
        var reference = PracticeReference.Of(row.Number!.Value);
        return new(
            row,
            await db.AuditRows.CountAsync(one => one.Subject == reference, Cancellation),
            await db.Letters.CountAsync(one => one.SubjectId == id, Cancellation),
            await db.PracticeSteps.CountAsync(one => one.PracticeId == id, Cancellation),
            await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(one => one.PracticeId == id, Cancellation));
    }

    private sealed record Traces(PracticeRow Row, int Audits, int Letters, int Steps, bool IsSeen);

    private sealed record Step(bool IsSensible, ReviewEvent Event, Person By, bool IsLate, bool IsBare, int Days, bool Words)
    {
        public OwnersWill Owner { get; init; }
    }

    private enum OwnersWill
    {
        Wait,
        Change,
        Withdraw,
    }
}
