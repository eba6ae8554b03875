using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Review;

namespace TipEngage.Tests.Practices.Library;

/// <summary>That others use a practice too is evidence: the table judges it again.</summary>
public abstract class AdoptedTierTests : ReviewTests
{
    private static readonly Person another = new("tenant", "another", "Farid");

    private static readonly Dictionary<string, string> almostGood = new(CompleteForm.Quick)
    {
        ["howItWorks"] = "Ask, check, pay.",
        ["whyItWorks"] = "Nobody starts in debt.",
        ["stage"] = "running",
        ["startedOn"] = "2017-01",
        ["results"] = "Fewer workers in debt.",
        ["evidence"] = "own_monitoring",
        ["limits"] = "Small suppliers found it hard.",
        ["participation"] = "consulted",
        ["copyConditions"] = "A budget.",
    };

    protected AdoptedTierTests()
    {
    }

    protected AdoptedTierTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<PracticeLibrary>().AddSingleton<FocalPoints>().AddSingleton<LibraryEchoes>();
    }

    [Fact]
    public async Task Used_elsewhere_it_is_good_and_promising_again_when_nobody_says_so_any_more()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = services.GetRequiredService<LibraryEchoes>();
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));

        (await echoes.AdoptAsync(1, Member, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.AdoptAsync(1, another, "NZ", 2016, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Good), nameof(Tier.Good), true));

        await echoes.TakeAdoptionAsync(1, Member, "FJ", Cancellation);
        (await TierAsync(services, id)).Row.ShouldBe(nameof(Tier.Good));
        (await LettersAsync(services, id)).ShouldBe(0);
        await echoes.TakeAdoptionAsync(1, another, "NZ", Cancellation);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));
        (await LettersAsync(services, id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_letter_about_an_update_names_the_tier_that_it_has_with_all_who_use_it_too_and_nothing_that_it_has()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        await PublishedAsync(services, almostGood);
        await services.GetRequiredService<LibraryEchoes>().AdoptAsync(1, Member, "FJ", 2017, Cancellation);
        var update = await SubmittedAsync(services, fields: new Dictionary<string, string>(almostGood) { ["title"] = "Clauses in every tender" }, updateOf: 1);
        foreach (var reviewer in new[] { First, Second })
            await DoneAsync(services, reviewer, update, move => move with { Event = ReviewEvent.Score, Scores = Scores(2) });
        await DoneAsync(services, First, update, move => move with { Event = ReviewEvent.Accept });
        Clock.Advance(TimeSpan.FromDays(21));

        await DoneAsync(services, Second, update, move => move with { Event = ReviewEvent.PublishUpdate });

        (await RowAsync(services, update)).Tier.ShouldBe(nameof(Tier.Good));
        await using var db = await ContextAsync(services);
        (await db.Letters.SingleAsync(letter => letter.Told == nameof(ReviewEvent.PublishUpdate), Cancellation)).Detail.ShouldNotBeNull().ShouldNotContain(TierTable.EvaluatedOrElsewhere);
    }

    [Fact]
    public async Task Where_it_is_used_already_is_no_other_setting()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, new Dictionary<string, string>(almostGood) { ["attribution"] = "named", ["orgName"] = "Fiji Police Force" });
        var echoes = services.GetRequiredService<LibraryEchoes>();

        (await echoes.AdoptAsync(1, Member, "TH", 2017, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.AdoptAsync(1, another, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.Done);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));

        await echoes.AdoptAsync(1, another, "NZ", 2017, Cancellation);
        await echoes.TakeAdoptionAsync(1, Member, "TH", Cancellation);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Good), nameof(Tier.Good), true));
    }

    [Fact]
    public async Task A_tier_that_is_higher_than_the_table_finds_is_taken_back_and_one_that_others_carry_stays()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        await using (var db = await ContextAsync(services))
        {
            db.Adoptions.Add(new() { PracticeId = id, Country = "TH", ById = Member.Id, Year = 2017, At = Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancellation);
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.Tier, nameof(Tier.Good)), Cancellation);
        }

        var job = new JudgeTiersAgain(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock);
        await job.JudgeAsync(Cancellation);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));
        (await LettersAsync(services, id)).ShouldBe(1);

        await services.GetRequiredService<LibraryEchoes>().AdoptAsync(1, another, "NZ", 2016, Cancellation);
        await job.JudgeAsync(Cancellation);
        (await LettersAsync(services, id)).ShouldBe(1);
        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Good), nameof(Tier.Good), true));
        await using var after = await ContextAsync(services);
        (await after.AuditRows.CountAsync(row => row.Action == "library.tier", Cancellation)).ShouldBe(1);
        (await after.AuditRows.SingleAsync(row => row.Action == "library.adopt", Cancellation)).FieldNames.ShouldBe("country year");
    }

    [Fact]
    public async Task What_is_purged_while_somebody_speaks_of_it_keeps_no_word_of_theirs()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = new LibraryEchoes(
            new Interrupted(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), () => PurgeAsync(services, id)),
            services.GetRequiredService<PracticeLibrary>(), services.GetRequiredService<FocalPoints>(), Clock);

        (await echoes.EndorseAsync(1, Member, new("NZ", "It helped us.", true), Cancellation)).ShouldBe(EchoOutcome.NotThere);

        await using var db = await ContextAsync(services);
        (await db.Endorsements.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_purged_while_somebody_adopts_it_is_not_there()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = new LibraryEchoes(
            new Interrupted(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), () => PurgeAsync(services, id)),
            services.GetRequiredService<PracticeLibrary>(), services.GetRequiredService<FocalPoints>(), Clock);

        (await echoes.AdoptAsync(1, Member, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.NotThere);
    }

    [Fact]
    public async Task Who_adopts_and_who_decides_wait_for_each_other_and_not_crosswise()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = services.GetRequiredService<LibraryEchoes>();

        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(
                Task.Run(() => echoes.AdoptAsync(1, Member, "FJ", 2017, Cancellation), Cancellation),
                Task.Run(() => TakeAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge }), Cancellation));
            await TakeAsync(services, First, id, move => move with { Event = ReviewEvent.DropPurge });
            await echoes.TakeAdoptionAsync(1, Member, "FJ", Cancellation);
        }

        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Promising), nameof(Tier.Promising), false));
    }

    private static async Task PurgeAsync(IServiceProvider services, Guid id)
    {
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.AskPurge });
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Purge });
    }

    /// <summary>Lets something happen before somebody gets to the database for the first time.</summary>
    private sealed class Interrupted(IDbContextFactory<TipDbContext> contexts, Func<Task> before) : IDbContextFactory<TipDbContext>
    {
        public TipDbContext CreateDbContext() => contexts.CreateDbContext();

        public async Task<TipDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await before();
            return await contexts.CreateDbContextAsync(cancellationToken);
        }
    }

    [Fact]
    public async Task A_lower_tier_that_its_reviewers_chose_stays()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood, Tier.Idea);

        await services.GetRequiredService<LibraryEchoes>().AdoptAsync(1, Member, "FJ", 2017, Cancellation);

        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Idea), nameof(Tier.Idea), false));
    }

    [Fact]
    public async Task Time_alone_is_no_choice_of_its_reviewers()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var began = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddMonths(-4);
        var id = await PublishedAsync(services, new Dictionary<string, string>(almostGood) { ["startedOn"] = began.ToString("yyyy-MM", CultureInfo.InvariantCulture) });
        (await TierAsync(services, id)).Row.ShouldBe(nameof(Tier.Idea));
        Clock.Advance(TimeSpan.FromDays(90));

        await services.GetRequiredService<LibraryEchoes>().AdoptAsync(1, Member, "FJ", 2017, Cancellation);

        (await TierAsync(services, id)).ShouldBe((nameof(Tier.Good), nameof(Tier.Good), true));
    }

    [Fact]
    public async Task An_endorsement_changes_no_tier_and_neither_does_one_s_own_word()
    {
        var services = await WithPlacesAsync(await OpenAsync());
        var id = await PublishedAsync(services, almostGood);
        var echoes = services.GetRequiredService<LibraryEchoes>();

        (await echoes.EndorseAsync(1, Member, new("NZ", null, true), Cancellation)).ShouldBe(EchoOutcome.Done);
        (await echoes.AdoptAsync(1, Owner, "FJ", 2017, Cancellation)).ShouldBe(EchoOutcome.Own);

        (await TierAsync(services, id)).Row.ShouldBe(nameof(Tier.Promising));
    }

    private async Task<Guid> PublishedAsync(IServiceProvider services, IReadOnlyDictionary<string, string> fields, Tier? tier = null)
    {
        var id = await ReviewedAsync(services, fields);
        await DoneAsync(services, First, id, move => move with { Event = ReviewEvent.Accept, Tier = tier });
        Clock.Advance(TimeSpan.FromDays(21));
        await DoneAsync(services, Second, id, move => move with { Event = ReviewEvent.Publish });
        return id;
    }

    /// <summary>How often its person is told that its tier is lower.</summary>
    private static async Task<int> LettersAsync(IServiceProvider services, Guid id)
    {
        await using var db = await ContextAsync(services);
        return await db.Letters.CountAsync(letter => letter.SubjectId == id && letter.PersonId == Owner.Id && letter.Told == PracticeLetters.TierLowered, Cancellation);
    }

    private static async Task<(string? Row, string? Shown, bool IsUsedElsewhere)> TierAsync(IServiceProvider services, Guid id)
    {
        var row = await RowAsync(services, id);
        var shown = await services.GetRequiredService<PracticeLibrary>().FindAsync(row.Number!.Value, LibraryCircles.WidestFor(Role.Member), Cancellation);
        return (row.Tier, shown?.Tier, shown?.TierReasons.Contains(TierTable.UsedElsewhere) is true);
    }
}
