using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using TipEngage.Teams.Tests.Routing;

namespace TipEngage.Teams.Tests.Wire;

public sealed class SpoiledBodyTests
{
    private static readonly int[] Allowed = [200, 400, 403, 413, 501];

    /// <summary>Another one: <c>TIPENGAGE_SEED</c>.</summary>
    private static readonly int Seed = Setting("TIPENGAGE_SEED", 20180301);

    /// <summary>More of them: <c>TIPENGAGE_SPOILED_BODIES</c>.</summary>
    private static readonly int Count = Setting("TIPENGAGE_SPOILED_BODIES", 10_000);

    [Fact]
    public async Task Spoiled_bodies_break_nothing()
    {
        await using var bot = await TestBot.StartAsync(DoorBot.Routes, setup =>
        {
            setup.LogLevel = LogLevel.Error;
            setup.Settings["Connector:RateLimits:Enabled"] = "false";
        });
        DoorBot.PlayEverything(bot);
        var token = $"Bearer {bot.Token()}";
        var kinds = OwnPayloads.All.Values.ToList();
        var statuses = new ConcurrentBag<int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            var activity = kinds[i % kinds.Count].Make();
            activity["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri;
            var body = new Mutations(Seed + i).Spoil(activity);
            using var response = await bot.PostAsync(new ByteArrayContent(body), token);
            var status = (int)response.StatusCode;
            statuses.Add(status);
            if (!Allowed.Contains(status))
                Assert.Fail($"{status} for body {i} of TIPENGAGE_SEED={Seed}: {Encoding.Latin1.GetString(body)}");
        });
        await bot.SettleAsync();

        bot.Logs.GetSnapshot().Where(line => line.Message is "The turn broke")
            .Select(line => $"{line.Message} {line.Exception}").ShouldBeEmpty($"TIPENGAGE_SEED={Seed}");
        statuses.Count(status => status is 200 or 501).ShouldBeGreaterThan(Count / 10, "Most bodies are spoiled too far to test anything behind the door.");
        statuses.Count(status => status is 400).ShouldBeGreaterThan(Count / 10);
        (await bot.AskAsync(Incoming.Execute(OpenData.Verb, null))).Status.ShouldBe(200);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
