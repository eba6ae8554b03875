using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Practices;

/// <summary>Drafts and submissions where the same is done twice, at once, or after a restart.</summary>
public abstract class OwnPracticesTests : DataTests
{
    private static readonly Person owner = new("tenant", "submitter", "Ada");

    protected OwnPracticesTests()
    {
    }

    protected OwnPracticesTests(PostgresServer server) : base(server)
    {
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton<OwnPractices>().AddSingleton<PracticeNews>().AddSingleton<SubmitPractice>().AddSingleton<WithdrawPractice>();

    [Fact]
    public async Task Twenty_presses_at_once_on_two_replicas_make_one_submission()
    {
        var replicas = await ReplicasAsync();
        var draft = await DraftAsync(replicas[0]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(press => Task.Run(() => SubmitAsync(replicas[press % replicas.Length], owner, draft), Cancellation)));

        outcomes.ShouldAllBe(outcome => outcome is PracticeOutcome.Done);
        await using var db = await ContextAsync(replicas[0]);
        (await db.Practices.SingleAsync(Cancellation)).Number.ShouldBe(1);
        (await db.PracticeSteps.CountAsync(Cancellation)).ShouldBe(3);
        (await db.AuditRows.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_people_at_once_get_twenty_numbers_without_a_gap()
    {
        var replicas = await ReplicasAsync();
        var people = Enumerable.Range(0, 20).Select(number => new Person("tenant", $"person-{number}", null)).ToArray();
        var drafts = new Dictionary<string, Guid>();
        foreach (var person in people)
            drafts[person.Id] = await DraftAsync(replicas[0], person);

        await Task.WhenAll(people.Select((person, index) => Task.Run(() => SubmitAsync(replicas[index % replicas.Length], person, drafts[person.Id]), Cancellation)));

        await using var db = await ContextAsync(replicas[0]);
        (await db.Practices.Select(row => row.Number).OrderBy(number => number).ToArrayAsync(Cancellation)).ShouldBe([.. Enumerable.Range(1, 20).Select(number => (int?)number)]);
    }

    [Fact]
    public async Task Two_doors_that_fill_in_the_same_draft_at_once_keep_both_their_fields()
    {
        var replicas = await ReplicasAsync();
        var draft = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(door => Task.Run(() => SaveAsync(replicas[door % replicas.Length], draft, (PracticeForm.Fields[door].Name, $"value {door}")), Cancellation)));

        var kept = (await Own(replicas[0]).FindAsync(owner, draft, Cancellation)).ShouldNotBeNull();
        kept.Values.Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_draft_outlives_a_restart()
    {
        var before = await OpenAsync();
        var draft = await DraftAsync(before);
        await CloseAsync(before);

        var after = await OpenAsync();

        (await Own(after).FindAsync(owner, draft, Cancellation)).ShouldNotBeNull().Values[PracticeFields.Title.Name].ShouldBe("Clauses in tenders");
    }

    [Fact]
    public async Task A_draft_is_deleted_after_ninety_days_without_a_touch_and_a_submission_is_not()
    {
        var services = await OpenAsync();
        var (draft, submitted) = (await DraftAsync(services), await DraftAsync(services));
        await SubmitAsync(services, owner, submitted);
        await SaveAsync(services, submitted, (PracticeFields.Title.Name, "A change that is never sent"));
        var job = new DeleteOldDrafts(services.GetRequiredService<IDbContextFactory<TipDbContext>>(), Clock);

        Clock.Advance(TimeSpan.FromDays(89));
        await job.DeleteAsync(Cancellation);
        (await Own(services).FindAsync(owner, draft, Cancellation)).ShouldNotBeNull();
        Clock.Advance(TimeSpan.FromDays(2));
        await job.DeleteAsync(Cancellation);

        (await Own(services).FindAsync(owner, draft, Cancellation)).ShouldBeNull();
        var kept = (await Own(services).FindAsync(owner, submitted, Cancellation)).ShouldNotBeNull();
        (kept.IsBeingFilledIn, kept.Title).ShouldBe((false, "Clauses in tenders"));
    }

    [Fact]
    public async Task Nobody_begins_more_than_twenty()
    {
        var services = await OpenAsync();
        for (var number = 0; number < OwnPractices.MostDrafts; number++)
            await DraftAsync(services);

        (await SaveAsync(services, Guid.NewGuid(), (PracticeFields.Title.Name, "One too many"))).ShouldBeOfType<PracticeOutcome.TooMany>();
    }

    [Fact]
    public async Task Withdrawing_while_it_is_sent_leaves_it_withdrawn_and_without_content()
    {
        var replicas = await ReplicasAsync();
        var draft = await DraftAsync(replicas[0]);

        await Task.WhenAll(
            Task.Run(() => SubmitAsync(replicas[0], owner, draft), Cancellation),
            Task.Run(() => replicas[^1].GetRequiredService<WithdrawPractice>().WithdrawAsync(owner, draft, Cancellation), Cancellation));
        await replicas[0].GetRequiredService<WithdrawPractice>().WithdrawAsync(owner, draft, Cancellation);

        await using var db = await ContextAsync(replicas[0]);
        var row = await db.Practices.SingleAsync(Cancellation);
        (row.State, row.Fields, row.Draft).ShouldBe((nameof(PracticeState.Withdrawn), null, null));
    }

    [Fact]
    public async Task The_audit_row_names_fields_and_nothing_that_was_in_them()
    {
        var services = await OpenAsync();
        await SubmitAsync(services, owner, await DraftAsync(services));

        await using var db = await ContextAsync(services);
        var row = await db.AuditRows.SingleAsync(Cancellation);
        (row.Action, row.Subject, row.ById).ShouldBe(("practices.submit", "PP-0001", owner.Id));
        row.FieldNames.Split(' ').ShouldContain("summary");
        row.FieldNames.ShouldNotContain("Clauses");
    }

    private static OwnPractices Own(IServiceProvider services) => services.GetRequiredService<OwnPractices>();

    private static async Task<Guid> DraftAsync(IServiceProvider services, Person? person = null)
    {
        var id = Guid.NewGuid();
        await SaveAsync(services, id, person ?? owner, [.. CompleteForm.Quick.Select(one => (one.Key, one.Value))]);
        return id;
    }

    private static Task<PracticeOutcome> SaveAsync(IServiceProvider services, Guid id, params (string Field, string Value)[] values) => SaveAsync(services, id, owner, values);

    private static Task<PracticeOutcome> SaveAsync(IServiceProvider services, Guid id, Person person, (string Field, string Value)[] values) => Own(services).SaveAsync(
        person, new(id, FormLevel.Quick, "check", values.ToDictionary(one => one.Field, one => (string?)one.Value)) { Door = Door.Chat, Tongue = "en" }, Cancellation);

    private static Task<PracticeOutcome> SubmitAsync(IServiceProvider services, Person person, Guid id) => services.GetRequiredService<SubmitPractice>().SubmitAsync(
        person, new(id, CompleteForm.Ticks, SamplePlans.Bundled) { HeldFor = _ => [] }, Cancellation);
}
