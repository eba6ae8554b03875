using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Register;
using TipEngage.Simulator.Connector;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Following;

/// <summary>
/// Whatever is changed by whomever and whenever, and whatever goes wrong with sending: at most one message an hour, every change
/// of others that may be seen in exactly one of them, and none of one's own.
/// </summary>
public abstract class BundlingTests : FollowerTests
{
    private static readonly string[] items = ["4a", "4b", "4c"];
    private static readonly string[] states = ["not_started", "in_progress", "blocked", "completed"];

    private static readonly Gen<Step> step = Gen.Frequency(
        (4, Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Bool, (item, bySecond, isHidden) => (Step)new Step.Change(item, bySecond, isHidden))),
        (4, Gen.OneOf(Gen.Int[0, 5], Gen.Int[55, 65], Gen.Int[0, 200]).Select(minutes => (Step)new Step.Wait(minutes))),
        (1, Gen.Int[0, 2].Select(kind => (Step)new Step.Fail(kind))));

    private readonly List<RegisterChange> changes = [];
    private readonly List<(Persona Reader, DateTimeOffset At, string[] Items)> told = [];
    private readonly Dictionary<Persona, int> seen = [];

    protected BundlingTests()
    {
    }

    protected BundlingTests(PostgresServer server) : base(server)
    {
    }

    private Persona[] Readers => [World.Member, World.Coordinator, SecondCoordinator];

    [Fact]
    public async Task At_most_one_message_an_hour_and_every_change_of_others_in_exactly_one()
    {
        var bot = await StartAsync();
        await step.Array[1, 14].SampleAsync(
            async steps =>
            {
                await BeginAsync(bot);
                foreach (var one in steps)
                    await DoAsync(bot, one);
                Teams.Faults.Clear();
                for (var hour = 0; hour < 3; hour++)
                    await WaitAsync(bot, 61);
                foreach (var reader in Readers)
                    await CheckAsync(bot, reader);
            },
            iter: 20, threads: 1);
    }

    private async Task BeginAsync(IServiceProvider bot)
    {
        Clock.Advance(TimeSpan.FromHours(2));
        await using (var db = await ContextAsync(bot))
        {
            await db.FollowNotices.ExecuteDeleteAsync(Cancellation);
            await db.Follows.ExecuteDeleteAsync(Cancellation);
        }

        changes.Clear();
        told.Clear();
        foreach (var reader in Readers)
        {
            seen[reader] = Told(reader).Count;
            await FollowAsync(bot, reader, "theme:follow-the-money");
            await FollowAsync(bot, reader, "item:4a");
        }
    }

    private async Task DoAsync(IServiceProvider bot, Step what)
    {
        switch (what)
        {
            case Step.Change change:
                var state = states[changes.Count % states.Length];
                var author = change.BySecond ? SecondCoordinator : World.Coordinator;
                changes.Add(await ChangeAsync(bot, items[change.Item], state, author, change.IsHidden ? "AMBER" : "CLEAR", $"{Guid.NewGuid()}"));
                break;
            case Step.Wait wait:
                await WaitAsync(bot, wait.Minutes);
                break;
            case Step.Fail fail:
                var fault = fail.Kind switch
                {
                    0 => ConnectorFault.Status(503),
                    1 => ConnectorFault.Throttled(TimeSpan.FromMinutes(7)),
                    _ => ConnectorFault.Drop(afterEffect: true),
                };
                Teams.Faults.Next(fault, operation: ConnectorOperation.Send);
                break;
        }
    }

    /// <summary>Lets time pass, and the job run at the end of it.</summary>
    private async Task WaitAsync(IServiceProvider bot, int minutes)
    {
        Clock.Advance(TimeSpan.FromMinutes(minutes));
        await RunAsync(bot);
        foreach (var reader in Readers)
        {
            foreach (var message in Told(reader).Skip(seen[reader]))
                told.Add((reader, Clock.GetUtcNow(), JsonNode.Parse(message.Card.GetRawText())!.Items()));
            seen[reader] = Told(reader).Count;
        }
    }

    private async Task CheckAsync(IServiceProvider bot, Persona reader)
    {
        var messages = told.Where(one => one.Reader == reader).ToArray();
        messages.Zip(messages.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= TimeSpan.FromHours(1));

        await using var db = await ContextAsync(bot);
        var notices = await db.FollowNotices.Where(notice => notice.FollowerId == reader.AadObjectId).ToArrayAsync(Cancellation);
        notices.ShouldAllBe(notice => notice.State == FollowNoticeState.Sent);
        var others = changes.Where(change => change.ById != reader.AadObjectId && (reader != World.Member || change.Tlp is Tlp.Clear)).ToArray();
        others.Select(change => change.Position).Except(notices.Select(notice => notice.Position)).ShouldBeEmpty();
        changes.Where(change => change.ById == reader.AadObjectId).Select(change => change.Position).Intersect(notices.Select(notice => notice.Position)).ShouldBeEmpty();

        // What became sent at one moment was in one message, which names just the items of what may be seen.
        notices.GroupBy(notice => notice.At).OrderBy(bundle => bundle.Key)
            .Select(bundle => Named(others.IntersectBy(bundle.Select(notice => notice.Position), change => change.Position)))
            .ShouldBe(messages.Select(message => string.Join(' ', message.Items)));
    }

    private static string Named(IEnumerable<RegisterChange> bundle) => string.Join(' ', bundle.Select(change => change.Item).Distinct().Order());

    private abstract record Step
    {
        internal sealed record Change(int Item, bool BySecond, bool IsHidden) : Step;

        internal sealed record Wait(int Minutes) : Step;

        internal sealed record Fail(int Kind) : Step;
    }
}
