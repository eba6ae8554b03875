using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Register;

/// <summary>What holds after any sequence of changes.</summary>
public sealed class RegisterPropertiesTests : DataTests
{
    private const string Plan = "2017-19";
    private static readonly Person ada = new("tenant", "ada", "Ada");

    private static readonly Gen<Step> steps =
        from item in OneOf("1", "3a", "4", "4a", "5", "7")
        from state in OneOf("not_started", "in_progress", "blocked", "superseded", "not_reported")
        from note in Gen.OneOf(Gen.Const((string?)null), Gen.String[0, 20].Select(text => (string?)text))
        from undo in Gen.Int[0, 4]
        select new Step(item, state, note, undo == 0);

    [Fact]
    public async Task The_history_replays_to_the_present_and_the_plan_stays_as_it_is()
    {
        var services = await OpenAsync();
        await services.LoadWorkPlansAsync(Cancellation);
        var register = services.GetRequiredService<TipRegister>();
        var plan = services.GetRequiredService<PlanCatalog>().Find(Plan)!;
        string[] before = [.. plan.Items.Select(item => $"{item.Action.Plain} {item.Status.AsWritten.Plain}")];

        await steps.Array[1, 12].SampleAsync(
            async sequence =>
            {
                foreach (var step in sequence)
                    await TakeAsync(register, step);

                var view = await register.ReadAsync(Plan, Role.Coordinator, Cancellation);
                var replayed = await ReplayAsync(register);
                foreach (var item in plan.Items)
                    (view.Progress(item.Id)?.Fields ?? RegisterJson.NoFields).ToHashSet().SetEquals(replayed.GetValueOrDefault(item.Id) ?? []).ShouldBeTrue(item.Id);
            },
            iter: 15, threads: 1);

        string[] after = [.. services.GetRequiredService<PlanCatalog>().Find(Plan)!.Items.Select(item => $"{item.Action.Plain} {item.Status.AsWritten.Plain}")];
        after.ShouldBe(before);
        after.Zip(SamplePlans.Bundled.Items).ShouldAllBe(pair => pair.First == $"{pair.Second.Action.Plain} {pair.Second.Status.AsWritten.Plain}");
    }

    [Fact]
    public async Task Taking_back_gives_what_was_before()
    {
        var register = (await OpenAsync()).GetRequiredService<TipRegister>();

        await steps.SampleAsync(
            async step =>
            {
                var before = await FieldsAsync(register, step.Item);
                if (await register.ChangeAsync(await ProposeAsync(register, step), ada, Cancellation) is not ChangeOutcome.Recorded { Change: var change })
                    return;

                await register.UndoAsync(change.ChangeId, ada, Cancellation);

                (await FieldsAsync(register, step.Item)).ShouldBe(before, ignoreOrder: true);
            },
            iter: 60, threads: 1);
    }

    protected override void Add(IServiceCollection services)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Roles:Coordinators:0"] = "ada" }).Build();
        services.AddWorkPlanData(settings).AddAccess(settings).AddRegister();
    }

    private static async Task TakeAsync(TipRegister register, Step step)
    {
        if (step.IsUndo && await register.LatestOfAsync(Plan, ada, Cancellation) is [var latest])
            await register.UndoAsync(latest.ChangeId, ada, Cancellation);
        else
            await register.ChangeAsync(await ProposeAsync(register, step), ada, Cancellation);
    }

    private static async Task<ProposedChange> ProposeAsync(TipRegister register, Step step)
    {
        var key = EntryKey.Progress(Plan, step.Item);
        var version = (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).VersionOf(key);
        return new(Guid.NewGuid(), key, version, new Dictionary<string, string?> { ["state"] = step.State, ["note"] = step.Note }, step.Item);
    }

    private static async Task<KeyValuePair<string, string>[]> FieldsAsync(TipRegister register, string item) =>
        [.. (await register.ReadAsync(Plan, Role.Coordinator, Cancellation)).Progress(item)?.Fields ?? RegisterJson.NoFields];

    private static async Task<Dictionary<string, Dictionary<string, string>>> ReplayAsync(TipRegister register)
    {
        Dictionary<string, Dictionary<string, string>> items = [];
        foreach (var change in (await register.HistoryAsync(Plan, Role.Coordinator, new(Most: int.MaxValue), Cancellation)).Reverse())
        {
            if (!items.TryGetValue(change.Key.Subject, out var fields))
                items.Add(change.Key.Subject, fields = []);
            foreach (var field in change.Fields)
            {
                fields.GetValueOrDefault(field.Field).ShouldBe(field.Old);
                if (field.New is { } value)
                    fields[field.Field] = value;
                else
                    fields.Remove(field.Field);
            }
        }

        return items;
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private sealed record Step(string Item, string State, string? Note, bool IsUndo);
}
