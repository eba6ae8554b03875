using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Register.Samples;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register.Samples;

/// <summary>The sample entries: only where they are wanted, once, and marked as what they are.</summary>
public abstract class RecordSamplesTests : DataTests
{
    private const string Plan = "2017-19";

    private static readonly Person ada = new("tenant", "ada", "Ada");

    private string asOf = "";
    private bool areWanted = true;

    protected RecordSamplesTests()
    {
    }

    protected RecordSamplesTests(PostgresServer server) : base(server)
    {
    }

    [Fact]
    public async Task They_are_not_recorded_unless_the_settings_want_them()
    {
        areWanted = false;

        var register = await StartAsync();

        (await HistoryAsync(register)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_sees_them_with_their_source_and_as_samples()
    {
        var register = await StartAsync();

        var seen = await register.ReadAsync(Plan, Role.Guest, Cancellation);

        var adopted = seen.Progress("4a").ShouldNotBeNull();
        (adopted.Value("state"), adopted.Value("date"), adopted.Tlp, adopted.ByName).ShouldBe(("completed", "2017-10-31", Tlp.Clear, "TipEngage sample"));
        var entries = seen.All(RegisterKind.Progress).Concat(seen.All(RegisterKind.Event)).ToArray();
        entries.Length.ShouldBe(4);
        entries.ShouldAllBe(entry => entry.Value("source")!.StartsWith("https://") && entry.Value("note")!.StartsWith("Sample entry.") && entry.Tlp == Tlp.Clear);
    }

    [Theory]
    [InlineData("2018-03-01", "4a")]
    [InlineData("2018-05-16", "2 4a")]
    [InlineData("2017-10-30", "")]
    public async Task As_of_a_day_nothing_later_is_known(string day, string items)
    {
        asOf = day;

        var register = await StartAsync();

        var seen = await register.ReadAsync(Plan, Role.Guest, Cancellation);
        seen.All(RegisterKind.Progress).Select(entry => entry.Key.Subject).ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task They_are_dated_and_belong_to_items_of_the_plan()
    {
        var register = await StartAsync();

        (await HistoryAsync(register)).Select(change => (change.Key.Subject, change.Item, change.Theme)).ShouldBe(
        [
            ("EVT-ROUNDTABLE-2018", "3", "private-sector-civil-society"),
            ("EVT-WG-2018", "1", "information-sharing"),
            ("2", "2", "policy-guides"),
            ("4a", "4a", "follow-the-money"),
        ]);
    }

    [Fact]
    public async Task A_restart_records_them_no_second_time()
    {
        await StartAsync();

        var register = await StartAsync();

        (await HistoryAsync(register)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_restart_does_not_bring_back_what_a_coordinator_has_changed_or_taken_away()
    {
        var register = await StartAsync();
        await ChangedAsync(register, "4a", new() { ["state"] = "in_progress", ["source"] = null, ["date"] = null, ["note"] = null });
        await ChangedAsync(register, "2", new() { ["state"] = null, ["source"] = null, ["date"] = null, ["note"] = null, ["tlp"] = null });

        register = await StartAsync();

        var seen = await register.ReadAsync(Plan, Role.Guest, Cancellation);
        seen.Progress("4a")!.Value("state").ShouldBe("in_progress");
        seen.Progress("2").ShouldBeNull();
        (await HistoryAsync(register)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task They_never_stand_over_what_a_person_has_recorded()
    {
        areWanted = false;
        var register = await StartAsync();
        await register.ChangeAsync(Change("4a", 0, new() { ["state"] = "blocked", ["tlp"] = "CLEAR" }), ada, Cancellation);
        areWanted = true;

        register = await StartAsync();

        (await register.ReadAsync(Plan, Role.Guest, Cancellation)).Progress("4a")!.Value("state").ShouldBe("blocked");
    }

    [Fact]
    public async Task Nobody_who_signs_in_is_their_author()
    {
        var register = await StartAsync();

        var outcome = await register.ChangeAsync(Change("4b", 0, new() { ["state"] = "blocked" }), RecordSamples.Author, Cancellation);

        outcome.ShouldBeOfType<ChangeOutcome.NotAllowed>();
    }

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WorkPlan:AsOf"] = asOf,
            ["Register:Samples"] = areWanted ? "true" : null,
            ["Roles:Coordinators:0"] = "ada",
        }).Build();
        services.AddSingleton<IConfiguration>(settings).AddWorkPlanData(settings).AddAccess(settings).AddRegister();
    }

    private async Task<TipRegister> StartAsync()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        await services.GetRequiredService<RecordSamples>().RecordAsync(Cancellation);
        return services.GetRequiredService<TipRegister>();
    }

    private static ProposedChange Change(string item, int version, Dictionary<string, string?> set) => new(Guid.NewGuid(), EntryKey.Progress(Plan, item), version, set, item);

    private static async Task ChangedAsync(TipRegister register, string item, Dictionary<string, string?> set) =>
        (await register.ChangeAsync(Change(item, 1, set), ada, Cancellation)).ShouldBeOfType<ChangeOutcome.Recorded>();

    private static Task<IReadOnlyList<RegisterChange>> HistoryAsync(TipRegister register) => register.HistoryAsync(Plan, Role.Coordinator, new(Most: 100), Cancellation);
}
