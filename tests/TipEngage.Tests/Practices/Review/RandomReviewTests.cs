using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Base of tests in which random people do random things to a practice, most of them sensible.</summary>
public abstract class RandomReviewTests : ReviewTests
{
    /// <summary>A word of every text that is shared here.</summary>
    private const string LibraryWord = "proof";

    private static readonly Person[] people = [Owner, First, Second, Interested, Member, DecidePractice.Clock];

    private protected static Person[] Coordinators { get; } = [First, Second, Interested];

    /// <summary>Who is no coordinator any more.</summary>
    private protected HashSet<Person> Former { get; } = [];

    private static readonly ReviewEvent[] events = Enum.GetValues<ReviewEvent>();

    /// <summary>Most of them are what somebody would sensibly do next, so that many a practice gets far.</summary>
    private protected static readonly Gen<Step> Steps =
        from isSensible in Gen.Frequency((2, Gen.Const(true)), (1, Gen.Const(false)))
        from happens in Gen.Int[0, events.Length - 1]
        from person in Gen.Int[0, people.Length - 1]
        from isLate in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from isBare in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from days in Gen.Int[0, 15]
        from words in Gen.Bool
        from owner in Gen.Frequency((40, Gen.Const(OwnersWill.Wait)), (2, Gen.Const(OwnersWill.Change)), (1, Gen.Const(OwnersWill.Withdraw)))
        from turned in Gen.Int[0, 20].Select(one => one == 0 ? Second : (Person?)null)
        select new Step(isSensible, events[happens], people[person], isLate, isBare, days, words) { Owner = owner, Turned = turned };

    protected RandomReviewTests()
    {
    }

    protected RandomReviewTests(PostgresServer server) : base(server)
    {
    }

    /// <summary>Takes the role of a coordinator away, or gives it back; null gives all of them theirs.</summary>
    private protected void Turn(IServiceProvider services, Person? turned)
    {
        if (turned is not { } person)
            Former.Clear();
        else if (!Former.Remove(person))
            Former.Add(person);
        services.GetRequiredService<IOptions<RoleOptions>>().Value.Coordinators = [.. Coordinators.Except(Former).Select(one => one.Id)];
    }

    /// <summary>Written down apart from the service: who may have done what, given what was done before.</summary>
    private protected void MayHaveDone(ReviewEvent happens, Person by, List<(ReviewEvent Event, Person By)> done)
    {
        switch (happens)
        {
            case ReviewEvent.Agree or ReviewEvent.Decline or ReviewEvent.Confirm:
                by.ShouldBe(Owner);
                return;
            case ReviewEvent.Rest or ReviewEvent.AskRenewal or ReviewEvent.Archive:
                by.ShouldBe(DecidePractice.Clock);
                return;
            case ReviewEvent.Release or ReviewEvent.Return or ReviewEvent.Accept or ReviewEvent.Reject or ReviewEvent.JudgeAgain or ReviewEvent.Publish or ReviewEvent.PublishUpdate:
                by.ShouldNotBe(Interested);
                break;
            default:
                break;
        }

        Coordinators.Except(Former).ShouldContain(by);
        Person[] interested = [Interested, .. done.Where(one => one.Event is ReviewEvent.DeclareInterest).Select(one => one.By)];
        if (happens is ReviewEvent.Publish or ReviewEvent.PublishUpdate)
            done.Last(one => one.Event is ReviewEvent.Accept).By.ShouldBeOneOf([.. Coordinators.Except([.. interested, by])]);
        if (happens is ReviewEvent.Purge)
            done.Last(one => one.Event is ReviewEvent.AskPurge).By.ShouldNotBe(by);
        if (happens is ReviewEvent.Accept or ReviewEvent.Publish or ReviewEvent.PublishUpdate)
            done.Where(one => one.Event is ReviewEvent.Score).Select(one => one.By).Except(interested).Count().ShouldBe(2);
    }

    private protected static (ReviewEvent Event, Person By) Next(PracticeRow row, Step step) => Enum.Parse<PracticeState>(row.State) switch
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

    private protected static ReviewMove MoveOf(Step step, PracticeRow row, ReviewEvent happens)
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

    private protected static async Task<Traces> TracesAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Practices.AsNoTracking().SingleAsync(one => one.Id == id, Cancellation);
        var reference = PracticeReference.Of(row.Number!.Value);
        return new(
            row,
            await db.AuditRows.CountAsync(one => one.Subject == reference, Cancellation),
            await db.Letters.CountAsync(one => one.SubjectId == id, Cancellation),
            await db.PracticeSteps.CountAsync(one => one.PracticeId == id, Cancellation),
            await PracticeLibrary.Shown(db, LibraryCircles.WidestFor(Role.Coordinator)).AnyAsync(one => one.PracticeId == id, Cancellation))
        {
            IsIndexed = await db.LibraryRows.AnyAsync(one => one.PracticeId == id && one.Fields != null, Cancellation),
            HasWords = (await LibraryText.FindAsync(db, new WordClause.Word(LibraryWord), Cancellation)).Contains(row.Number.Value),
        };
    }

    private protected sealed record Traces(PracticeRow Row, int Audits, int Letters, int Steps, bool IsSeen)
    {
        /// <summary>Whether the library keeps its text.</summary>
        public bool IsIndexed { get; init; }

        /// <summary>Whether the engine that searches text knows a word of it.</summary>
        public bool HasWords { get; init; }
    }

    private protected sealed record Step(bool IsSensible, ReviewEvent Event, Person By, bool IsLate, bool IsBare, int Days, bool Words)
    {
        public OwnersWill Owner { get; init; }

        /// <summary>Who is no coordinator any more from here on, or is one again; null for nobody.</summary>
        public Person? Turned { get; init; }
    }

    private protected enum OwnersWill
    {
        Wait,
        Change,
        Withdraw,
    }
}
