using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What many digests have in common is read once, and shows what each would have read by itself.</summary>
public abstract class CollectDigestTests : DigestTests
{
    private static readonly string[] languages = ["en", "id", "th", "vi"];

    protected CollectDigestTests()
    {
    }

    protected CollectDigestTests(PostgresServer server) : base(server)
    {
    }

    [Theory]
    [InlineData("Guest")]
    [InlineData("Member")]
    [InlineData("Coordinator")]
    public async Task What_is_shared_makes_the_same_card_as_what_each_reads_by_itself(string role)
    {
        var bot = await WithNewsAsync();
        var (collect, shared) = (bot.GetRequiredService<CollectDigest>(), new SharedMaterial(Clock));
        var circle = Circle(Enum.Parse<Role>(role));

        foreach (var language in languages.Concat(languages))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var own = Card(await collect.ReadAsync(circle, null, null, Cancellation), circle);

            Card(await collect.ReadAsync(circle, null, shared, Cancellation), circle).ShouldBe(own, language);
        }
    }

    [Fact]
    public async Task What_concerns_one_person_is_in_no_digest_of_another()
    {
        var bot = await WithNewsAsync();
        var (collect, shared, circle) = (bot.GetRequiredService<CollectDigest>(), new SharedMaterial(Clock), Circle(Role.Member));

        var one = await collect.ReadAsync(circle, new("tenant", "nobody", null), shared, Cancellation);
        var owner = await collect.ReadAsync(circle, new(World.TenantId, "owner", null), shared, Cancellation);
        var all = await collect.ReadAsync(circle, null, shared, Cancellation);

        one.Own.ShouldBeEmpty();
        owner.Own.ShouldNotBeEmpty();
        (all.Own.Count, all.IsForOne, all.Interests).ShouldBe((0, false, DigestInterests.None));
    }

    [Fact]
    public async Task Where_a_person_works_their_countrys_items_and_practices_concern_them()
    {
        var bot = await WithNewsAsync();
        await using (var db = await ContextAsync(bot))
        {
            db.PersonPlaces.Add(new() { TenantId = World.TenantId, PersonId = World.Member.AadObjectId, Country = "TH", Organisation = "Ministry" });
            await db.SaveChangesAsync(Cancellation);
        }

        var person = new TipEngage.Access.Person(World.TenantId, World.Coordinator.AadObjectId, World.Coordinator.Name);
        (await bot.GetRequiredService<TipRegister>().ChangeAsync(
            new(Guid.NewGuid(), EntryKey.Assignment(Plan, "5", "TH"), 0, new Dictionary<string, string?> { ["role"] = "lead", ["tlp"] = "CLEAR" }, "5", "labour-and-sexual-exploitation"), person, Cancellation))
            .ShouldBeOfType<ChangeOutcome.Recorded>();

        var interests = (await bot.GetRequiredService<CollectDigest>().ReadAsync(Circle(Role.Member), new(World.TenantId, World.Member.AadObjectId, null), null, Cancellation)).Interests;

        interests.Countries.ShouldBe(["TH"]);
        interests.Items.ShouldBe(["5"]);
    }

    [Fact]
    public async Task What_is_shared_is_read_once_for_each_circle_and_language_and_again_when_it_is_old_or_something_changed()
    {
        var (shared, reads, heads) = (new SharedMaterial(Clock), 0, new DigestHeads(7, 3));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        foreach (var role in new[] { Role.Guest, Role.Guest, Role.Member, Role.Guest })
            await OfAsync(Circle(role));
        reads.ShouldBe(2);
        await OfAsync(Circle(Role.Guest) with { TenantId = "other" });
        await OfAsync(Circle(Role.Guest) with { Window = new(FirstRun.AddDays(-6), FirstRun) });
        reads.ShouldBe(4);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th");
        await OfAsync(Circle(Role.Guest));
        reads.ShouldBe(5);
        Clock.Advance(TimeSpan.FromSeconds(6));
        await OfAsync(Circle(Role.Guest));
        reads.ShouldBe(6);
        foreach (var changed in new[] { heads with { Library = 8 }, heads with { Register = 4 } })
        {
            heads = changed;
            await OfAsync(Circle(Role.Guest));
            await OfAsync(Circle(Role.Guest));
        }

        reads.ShouldBe(8);

        Task<DigestMaterial> OfAsync(DigestCircle circle) => shared.OfAsync(circle, heads, () =>
        {
            reads++;
            return Task.FromResult(SampleWeek.Quiet(Role.Guest) with { Heads = heads });
        });
    }

    [Fact]
    public async Task Of_many_times_that_nobody_shares_few_are_kept()
    {
        var (shared, read, drafts) = (new SharedMaterial(Clock), new List<WeakReference>(), new List<WeakReference>());

        await ReadAllAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        read.Count(one => one.IsAlive).ShouldBeLessThan(200);
        drafts.Count(one => one.IsAlive).ShouldBeLessThan(200);
        GC.KeepAlive(shared);

        async Task ReadAllAsync()
        {
            for (var minute = 0; minute < 2000; minute++)
            {
                var window = new DigestWindow(FirstRun.AddDays(-7).AddMinutes(minute), FirstRun);
                var material = await shared.OfAsync(Circle(Role.Guest) with { Window = window }, default, () => Task.FromResult(SampleWeek.Quiet(Role.Guest)));
                read.Add(new(material));
                drafts.Add(new(shared.Alike(new(material, window, SampleWeek.Settings))));
            }
        }
    }

    [Fact]
    public async Task What_is_shared_names_no_practice_that_was_withdrawn_meanwhile_and_tells_what_was_recorded()
    {
        var bot = await WithNewsAsync();
        var (collect, shared, circle) = (bot.GetRequiredService<CollectDigest>(), new SharedMaterial(Clock), Circle(Role.Member));
        (await collect.ReadAsync(circle, null, shared, Cancellation)).Published.Select(one => one.Reference).ShouldBe(["PP-0001", "PP-0002"], ignoreOrder: true);

        await using (var db = await ContextAsync(bot))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            var practice = db.Practices.Single(row => row.Number == 1);
            practice.State = nameof(PracticeState.Withdrawn);
            await LibraryIndex.KeepAsync(db, practice, Cancellation);
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        (await collect.ReadAsync(circle, null, shared, Cancellation)).Published.Select(one => one.Reference).ShouldBe(["PP-0002"]);
        await ChangeAsync(bot, "6", "blocked");
        (await collect.ReadAsync(circle, null, shared, Cancellation)).View.Register.Progress("6").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_waits_for_a_decision_and_since_when_too_long_is_what_the_queue_of_the_reviewers_says()
    {
        var bot = await StartAsync();
        PracticeState[] states = [PracticeState.Submitted, PracticeState.InReview, PracticeState.Held, PracticeState.ChangesRequested, PracticeState.ConsentCheck, PracticeState.ConsentCheck];
        foreach (var (index, state) in states.Index())
            await PutAsync(bot, index + 1, "Under review", state, Tlp.Clear);
        await using (var db = await ContextAsync(bot))
        {
            var agreed = Clock.GetUtcNow();
            await db.Practices.Where(row => row.Number == 6).ExecuteUpdateAsync(change => change.SetProperty(row => row.AgreedAt, agreed), Cancellation);
        }

        Clock.Advance(TimeSpan.FromDays(7));
        var material = await bot.GetRequiredService<CollectDigest>().ReadAsync(Circle(Role.Coordinator), null, null, Cancellation);

        material.Waiting.OrderBy(one => one.Reference).ShouldBe([new("PP-0001", 5, true), new("PP-0002", 5, false), new("PP-0006", 5, false)]);
        (material.Held, material.IsHeldLate).ShouldBe((1, true));
    }

    [Fact]
    public async Task Coordinators_alone_are_told_what_left_the_library_by_its_reference_and_never_what_it_was_called()
    {
        var bot = await StartAsync();
        foreach (var (index, state) in new[] { PracticeState.Withdrawn, PracticeState.Purged, PracticeState.Published, PracticeState.Archived }.Index())
            await PutAsync(bot, index + 1, "How fees are paid", state, Tlp.Clear);
        await using (var db = await ContextAsync(bot))
        {
            await db.Practices.Where(row => row.Number == 4).ExecuteUpdateAsync(change => change.SetProperty(row => row.PublishedAt, (DateTimeOffset?)null), Cancellation);
        }

        Clock.Advance(TimeSpan.FromMinutes(1));
        var collect = bot.GetRequiredService<CollectDigest>();
        var material = await collect.ReadAsync(Circle(Role.Coordinator), null, null, Cancellation);

        material.Left.OrderBy(one => one.Reference).ShouldBe([new("PP-0001", PracticeState.Withdrawn), new("PP-0002", PracticeState.Purged)]);
        var lines = SampleWeek.Json(material).Lines();
        lines.ShouldContain("Published no more (2)");
        lines.ShouldContain("PP-0002 · Deleted for safety");
        (await collect.ReadAsync(Circle(Role.Member), null, null, Cancellation)).Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_second_person_is_asked_to_purge_is_among_what_waits_for_a_decision_from_when_it_was_asked()
    {
        var bot = await StartAsync();
        foreach (var (index, state) in new[] { PracticeState.Published, PracticeState.Held, PracticeState.ChangesRequested }.Index())
            await PutAsync(bot, index + 1, "To be purged", state, Tlp.Clear);
        Clock.Advance(TimeSpan.FromDays(4));
        await using (var db = await ContextAsync(bot))
        {
            var asked = Clock.GetUtcNow();
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.PurgeAskedById, "first").SetProperty(row => row.PurgeAskedAt, asked), Cancellation);
        }

        Clock.Advance(TimeSpan.FromDays(1));
        var circle = Circle(Role.Coordinator);
        var material = await bot.GetRequiredService<CollectDigest>().ReadAsync(circle, null, null, Cancellation);

        material.Waiting.Select(one => (one.Reference, one.WorkingDays, one.IsLate)).Order().ShouldBe([("PP-0001", 1, false), ("PP-0002", 1, false), ("PP-0003", 1, false)]);
        material.Held.ShouldBe(0);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Card(material, circle).Split("a second person is asked about the purge").Length.ShouldBeGreaterThan(3);
        var own = await bot.GetRequiredService<CollectDigest>().ReadAsync(Circle(Role.Member), new(World.TenantId, "owner", null), null, Cancellation);
        Card(own, Circle(Role.Member)).ShouldContain("Not shown for now");
    }

    [Theory]
    [InlineData(1, false, nameof(PracticeState.Held))]
    [InlineData(7, true, nameof(PracticeState.Held))]
    [InlineData(1, false, nameof(PracticeState.InReview))]
    [InlineData(7, true, nameof(PracticeState.InReview))]
    public async Task What_safeguards_hold_too_long_keeps_a_week_from_being_a_quiet_one(int days, bool isLate, string state)
    {
        var bot = await StartAsync();
        await PutAsync(bot, 1, "Held", Enum.Parse<PracticeState>(state), Tlp.Clear);
        await using (var db = await ContextAsync(bot))
            await db.Practices.ExecuteUpdateAsync(change => change.SetProperty(row => row.Held, "PersonName"), Cancellation);

        Clock.Advance(TimeSpan.FromDays(days));
        var material = await bot.GetRequiredService<CollectDigest>().ReadAsync(Circle(Role.Coordinator), null, null, Cancellation);

        (material.Waiting.Count, material.Held, new DigestDraft(material, SampleWeek.Window, SampleWeek.Settings).IsQuiet).ShouldBe((0, 1, !isLate));
    }

    [Fact]
    public void What_looks_alike_is_put_into_words_once_and_what_does_not_is_not()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var (shared, material, settings) = (new SharedMaterial(Clock), SampleWeek.Busy(Role.Guest), SampleWeek.Settings);
        var first = shared.Alike(new(material, SampleWeek.Window, settings));

        shared.Alike(new(material, SampleWeek.Window, settings with { Day = DayOfWeek.Friday, Always = true })).ShouldBeSameAs(first);
        DigestDraft[] others =
        [
            new(material, SampleWeek.Window, settings with { Zone = "Pacific/Kiritimati" }),
            new(material, SampleWeek.Window, settings with { Blocks = new HashSet<DigestBlock> { DigestBlock.Events } }),
            new(material, SampleWeek.Window, settings with { Themes = new HashSet<string> { "corruption" } }),
            new(material, new(FirstRun.AddDays(-6), FirstRun), settings),
            new(material with { IsForOne = true }, SampleWeek.Window, settings),
            new(SampleWeek.Quiet(Role.Guest), SampleWeek.Window, settings),
        ];
        foreach (var other in others)
            shared.Alike(other).ShouldBeSameAs(other);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("th");
        shared.Alike(new(material, SampleWeek.Window, settings)).ShouldNotBeSameAs(first);
    }

    private async Task<IServiceProvider> WithNewsAsync()
    {
        var bot = await StartAsync();
        await ChangeAsync(bot, "4a", "blocked");
        await ChangeAsync(bot, "5", "in_progress", "GREEN");
        await PutAsync(bot, 1, "How fees are paid", PracticeState.Published, Tlp.Clear);
        await PutAsync(bot, 2, "For members alone", PracticeState.Published, Tlp.Green);
        await PutAsync(bot, 3, "Under review", PracticeState.InReview, Tlp.Clear);
        Clock.Advance(TimeSpan.FromMinutes(1));
        return bot;
    }

    private DigestCircle Circle(Role role) => new(World.TenantId, role, new(FirstRun.AddDays(-7), FirstRun));

    private static string Card(DigestMaterial material, DigestCircle circle) =>
        System.Text.Encoding.UTF8.GetString(WeeklyCard.Create(new(material, circle.Window, SampleWeek.Settings)).ToUtf8());
}
