using TipEngage.Practices.Form;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The whole service with a telemetry collector: nothing of a refused text reaches it.</summary>
public sealed class NothingIsSentTests
{
    private const string Secret = "quokkazebra";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_metrics_and_logs_have_no_word_of_a_refused_text()
    {
        await using var collector = await TelemetryCollector.StartAsync(Cancellation);
        var service = new RunningService { Settings = collector.Settings };
        await using (service)
        {
            await service.InitializeAsync();
            foreach (var text in (string[])[$"my friend {Secret} is locked in a compound and they beat him", $"write to {Secret}@example.org", "item 4b"])
            {
                var delivery = await service.Teams.As(service.Teams.World.Member).SayAsync(text, cancellationToken: Cancellation);
                await delivery.WaitForMessageAsync(cancellationToken: Cancellation);
            }

            foreach (var field in PracticeForm.Fields.Where(field => field.IsWritten))
            {
                foreach (var text in RefusedTexts.For(field, Secret))
                    await service.Teams.As(service.Teams.World.Member).ExecuteAsync("1", "practices.step", EveryDoorTests.Step(field, text), cancellationToken: Cancellation);
            }

            await collector.WaitForAsync("traces", "turn", Cancellation);
            await collector.WaitForAsync("metrics", "tipengage.safeguarding", Cancellation);
            await collector.WaitForAsync("logs", "TipEngage", Cancellation);
        }

        foreach (var signal in (string[])["traces", "metrics", "logs"])
            collector.TextOf(signal).ShouldNotContain(Secret, Case.Insensitive, signal);
    }
}
