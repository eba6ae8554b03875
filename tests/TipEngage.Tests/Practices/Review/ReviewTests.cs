using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Teams.Auth;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices.Review;

/// <summary>Base of tests in which practices are reviewed: three coordinators, one of whom has an interest, a member, and whoever shares.</summary>
public abstract class ReviewTests : DataTests
{
    private protected static readonly Person Owner = new("tenant", "submitter", "Ada");
    private protected static readonly Person First = new("tenant", "first", "Binh");
    private protected static readonly Person Second = new("tenant", "second", "Citra");
    private protected static readonly Person Interested = new("tenant", "interested", "Dao");
    private protected static readonly Person Member = new("tenant", "member", "Eka");

    /// <summary>Days on which countries do not work beside those of the file.</summary>
    private protected virtual WorkCalendar Calendar { get; } = new(new Dictionary<string, DateOnly[]>());

    protected ReviewTests()
    {
    }

    protected ReviewTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        services.Configure<BotOptions>(_ => { });
        services.Configure<RoleOptions>(roles => (roles.Coordinators, roles.Members) = ([First.Id, Second.Id, Interested.Id], [Member.Id]));
        services.AddSingleton<RoleMemory>().AddSingleton<Visitors>().AddSingleton<Roles>()
            .AddSingleton<OwnPractices>().AddSingleton<PracticeNews>().AddSingleton<SubmitPractice>().AddSingleton<WithdrawPractice>().AddSingleton<DecidePractice>().AddSingleton<PracticeUses>().AddSingleton(Calendar);
    }

    private protected static async Task<IServiceProvider> WithPlacesAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        db.PersonPlaces.AddRange(Place(First, "AU", "Department of Home Affairs"), Place(Second, "ID", "Ministry of Foreign Affairs"), Place(Interested, "TH", "Anti-Money Laundering Office"));
        await db.SaveChangesAsync(Cancellation);
        return services;
    }

    /// <summary>A practice that stands where its reviewers begin.</summary>
    private protected static async Task<Guid> SubmittedAsync(IServiceProvider services, Person? owner = null, IReadOnlyDictionary<string, string>? fields = null, string[]? held = null, Door door = Door.Chat, int? updateOf = null)
    {
        var id = Guid.NewGuid();
        var values = (fields ?? CompleteForm.Quick).ToDictionary(one => one.Key, one => (string?)one.Value);
        await services.GetRequiredService<OwnPractices>().SaveAsync(owner ?? Owner, new(id, FormLevel.Quick, "check", values) { Door = door, Tongue = "en", UpdateOf = updateOf }, Cancellation);
        var sent = await services.GetRequiredService<SubmitPractice>().SubmitAsync(
            owner ?? Owner, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => held ?? [] }, Cancellation);
        sent.ShouldBeOfType<PracticeOutcome.Done>();
        await KeepAllAsync(services, id, fields ?? CompleteForm.Quick);
        return id;
    }

    /// <summary>What the level does not show is not sent any more, but stands in what was sent before that was so.</summary>
    private static async Task KeepAllAsync(IServiceProvider services, Guid id, IReadOnlyDictionary<string, string> fields)
    {
        await using var db = await ContextAsync(services);
        var row = await db.Practices.SingleAsync(one => one.Id == id, Cancellation);
        row.Fields = RegisterJson.Write(RegisterJson.ReadFields(row.Fields!).Concat(fields).DistinctBy(one => one.Key).ToDictionary());
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>The same, read by two reviewers who have nothing against it.</summary>
    private protected static async Task<Guid> ReviewedAsync(IServiceProvider services, IReadOnlyDictionary<string, string>? fields = null)
    {
        var id = await SubmittedAsync(services, fields: fields);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        return id;
    }

    /// <summary>The same, published.</summary>
    private protected async Task<Guid> PublishedAsync(IServiceProvider services, IReadOnlyDictionary<string, string>? fields = null)
    {
        var id = await ReviewedAsync(services, fields);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Publish });
        return id;
    }

    private protected static async Task<PracticeRow> RowAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        return await db.Practices.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation);
    }

    /// <summary>The practice as it stands in the queue.</summary>
    private protected static async Task<QueuedPractice> QueuedAsync(IServiceProvider services, Guid id) =>
        (await ActivatorUtilities.CreateInstance<ReviewQueue>(services).ListAsync(Cancellation)).Single(one => one.Practice.Id == id);

    /// <summary>What becomes of a move of somebody who sees the practice as it is.</summary>
    private protected static async Task<ReviewOutcome> TakeAsync(IServiceProvider services, Person by, Guid id, Func<ReviewMove, ReviewMove> move)
    {
        var seen = (await RowAsync(services, id)).Revision;
        return await services.GetRequiredService<DecidePractice>().TakeAsync(by, move(new(id, seen, ReviewEvent.Take)), Cancellation);
    }

    private protected static async Task DoneAsync(IServiceProvider services, Person by, Guid id, Func<ReviewMove, ReviewMove> move) =>
        (await TakeAsync(services, by, id, move)).ShouldBeOfType<ReviewOutcome.Done>();

    private protected static async Task AgainstAsync(IServiceProvider services, Person by, Guid id, ReviewFault fault, Func<ReviewMove, ReviewMove> move) =>
        (await TakeAsync(services, by, id, move)).ShouldBeOfType<ReviewOutcome.Against>().Fault.ShouldBe(fault);

    private protected static Dictionary<string, int> Scores(int score, params (string Question, int Score)[] others)
    {
        var scores = Rubric.Questions.ToDictionary(question => question, _ => score);
        foreach (var (question, other) in others)
            scores[question] = other;
        return scores;
    }

    /// <summary>The same with all that a step may ask for.</summary>
    private protected static ReviewMove Complete(ReviewMove move) => move with
    {
        Reason = ReviewReasons.ToReject[0],
        Comments = new Dictionary<string, string> { ["title"] = "Say what is done" },
        Scores = Scores(2),
    };

    private static PersonPlace Place(Person person, string country, string organisation) =>
        new() { TenantId = person.TenantId, PersonId = person.Id, Country = country, Organisation = organisation };
}
