using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;
using TipEngage.Plans.Import;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Import;

/// <summary>Plans in the database: imported once, replaced in place, refused whole, seen by every process.</summary>
public abstract class ImportPlanTests : DataTests
{
    private const string Row = "<p>1. Share newsletters.</p>\t<p>Ongoing.</p>";

    protected ImportPlanTests()
    {
    }

    protected ImportPlanTests(PostgresServer server)
        : base(server)
    {
    }

    [Fact]
    public async Task At_the_first_start_the_bundled_plan_is_stored_byte_for_byte()
    {
        var services = await OpenAsync();

        await services.LoadWorkPlansAsync(Cancellation);

        var stored = await StoredAsync(services);
        stored.ShouldHaveSingleItem().Document.ShouldBe(BundledPlan.Document());
        stored[0].Sha256.ShouldBe("37819cbca01ed27e2b38e516ddcb334958508ff1c45eeb189b2869c5af3a0143");
        Catalog(services).Current(new DateOnly(2018, 3, 1)).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task The_same_bytes_twice_change_nothing()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        var before = (await StoredAsync(services)).Single();
        Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await Import(services).ImportAsync(BundledPlan.Document(), null, Cancellation);

        outcome.ShouldBe(new ImportOutcome.AlreadyThere("2017-19"));
        (await StoredAsync(services)).Single().ShouldBeEquivalentTo(before);
    }

    [Fact]
    public async Task A_changed_document_takes_the_place_of_the_former_one_and_keeps_key_and_fitting_annotations()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);

        var outcome = await Import(services).ImportAsync(Amended(), null, Cancellation);

        outcome.ShouldBe(new ImportOutcome.Replaced("2017-19", 12, AnnotationsDropped: false));
        (await StoredAsync(services)).ShouldHaveSingleItem().Key.ShouldBe("2017-19");
        var plan = Catalog(services).Current(new DateOnly(2018, 3, 1));
        plan.Find("4b")!.Action.Plain.ShouldBe("Translate the Following the Money materials into all regional languages.");
        plan.Themes.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Annotations_that_no_longer_fit_are_left_out()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);

        var outcome = await Import(services).ImportAsync(SamplePlans.Bytes(SamplePlans.Document("2017-19", Row)), null, Cancellation);

        outcome.ShouldBe(new ImportOutcome.Replaced("2017-19", 1, AnnotationsDropped: true));
        Catalog(services).Current(new DateOnly(2018, 3, 1)).Themes.ShouldHaveSingleItem().Key.ShouldBe("1");
    }

    [Fact]
    public async Task A_later_start_leaves_an_amended_plan_alone()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        await Import(services).ImportAsync(Amended(), null, Cancellation);

        await services.LoadWorkPlansAsync(Cancellation);

        (await StoredAsync(services)).Single().Document.ShouldBe(Amended());
    }

    [Fact]
    public async Task A_later_start_leaves_the_annotations_of_an_operator_alone()
    {
        var services = await OpenAsync();
        var own = BundledPlan.Annotations().Replace("Information sharing", "Sharing of information", StringComparison.Ordinal);
        await Import(services).ImportAsync(BundledPlan.Document(), own, Cancellation);

        await services.LoadWorkPlansAsync(Cancellation);

        (await StoredAsync(services)).Single().Annotations.ShouldBe(own);
        Catalog(services).Current(new DateOnly(2018, 3, 1)).Themes[0].Name.ShouldBe("Sharing of information");
    }

    [Fact]
    public async Task A_later_start_gives_the_bundled_document_the_annotations_that_it_lacks()
    {
        var services = await OpenAsync();
        await Import(services).ImportAsync(BundledPlan.Document(), null, Cancellation);

        await services.LoadWorkPlansAsync(Cancellation);

        (await StoredAsync(services)).Single().Annotations.ShouldBe(BundledPlan.Annotations());
    }

    [Fact]
    public async Task A_malformed_document_stores_nothing()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        var before = (await StoredAsync(services)).Single();

        var outcome = await Import(services).ImportAsync(
            SamplePlans.Bytes(SamplePlans.Document("2017-19", Row, "<p>2. No tab.</p>")), null, Cancellation);

        outcome.ShouldBe(new ImportOutcome.Refused(13, PlanFault.MissingTab, ""));
        (await StoredAsync(services)).Single().ShouldBeEquivalentTo(before);
    }

    [Fact]
    public async Task Annotations_of_another_plan_store_nothing()
    {
        var services = await OpenAsync();

        var outcome = await Import(services).ImportAsync(
            SamplePlans.Bytes(SamplePlans.Document("2021-23", Row)), BundledPlan.Annotations(), Cancellation);

        outcome.ShouldBeOfType<ImportOutcome.AnnotationsRefused>();
        (await StoredAsync(services)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2016-06-01", "2017-19")]
    [InlineData("2018-06-01", "2017-19")]
    [InlineData("2020-06-01", "2017-19")]
    [InlineData("2021-01-01", "2021-23")]
    [InlineData("2023-12-31", "2023-25")]
    [InlineData("2030-01-01", "2023-25")]
    public async Task Several_plans_are_kept_and_the_date_picks_one(string asOf, string key)
    {
        var services = await OpenAsync();
        foreach (var years in new[] { "2023-25", "2021-23" })
            await Import(services).ImportAsync(SamplePlans.Bytes(SamplePlans.Document(years, Row)), null, Cancellation);
        await services.LoadWorkPlansAsync(Cancellation);

        Catalog(services).Plans.Select(plan => plan.Key).ShouldBe(["2017-19", "2021-23", "2023-25"]);
        Catalog(services).Current(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Key.ShouldBe(key);
    }

    [Fact]
    public async Task Two_replicas_that_start_for_the_first_time_at_once_store_one_plan()
    {
        IServiceProvider[] replicas = [await OpenAsync(), await OpenAsync(), await OpenAsync()];

        await Task.WhenAll(replicas.Select(replica => replica.LoadWorkPlansAsync(Cancellation)));

        (await StoredAsync(replicas[0])).ShouldHaveSingleItem().Revision.ShouldBe(1);
        replicas.ShouldAllBe(replica => Catalog(replica).IsLoaded);
    }

    [Fact]
    public async Task A_plan_that_another_process_imported_is_seen_after_half_a_minute()
    {
        var ours = await OpenAsync();
        var other = await OpenAsync();
        await ours.LoadWorkPlansAsync(Cancellation);
        await Import(other).ImportAsync(SamplePlans.Bytes(SamplePlans.Document("2021-23", Row)), null, Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(29));
        Catalog(ours).Current(new DateOnly(2022, 1, 1)).Key.ShouldBe("2017-19");

        Clock.Advance(TimeSpan.FromSeconds(2));
        _ = Catalog(ours).Plans;

        await Catalog(ours).LastCheck.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Catalog(ours).Current(new DateOnly(2022, 1, 1)).Key.ShouldBe("2021-23");
    }

    [Fact]
    public async Task When_the_database_is_away_the_catalog_keeps_its_plans()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        await using var db = await ContextAsync(services);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE \"ImportedPlans\"", Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(31));

        _ = Catalog(services).Plans;
        await Catalog(services).LastCheck.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Catalog(services).Current(new DateOnly(2018, 3, 1)).Items.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Before_a_plan_is_loaded_the_catalog_says_so()
    {
        var services = await OpenAsync();

        Catalog(services).IsLoaded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => Catalog(services).Current(new DateOnly(2018, 3, 1)));
    }

    protected override void Add(IServiceCollection services) =>
        services.AddWorkPlanData(new ConfigurationBuilder().Build());

    private static byte[] Amended() => SamplePlans.Bytes(System.Text.Encoding.UTF8.GetString(BundledPlan.Document())
        .Replace("into regional languages", "into all regional languages", StringComparison.Ordinal));

    private static ImportPlan Import(IServiceProvider services) => services.GetRequiredService<ImportPlan>();

    private static PlanCatalog Catalog(IServiceProvider services) => services.GetRequiredService<PlanCatalog>();

    private static async Task<List<ImportedPlan>> StoredAsync(IServiceProvider services)
    {
        await using var db = await ContextAsync(services);
        return await db.ImportedPlans.AsNoTracking().ToListAsync(Cancellation);
    }
}
