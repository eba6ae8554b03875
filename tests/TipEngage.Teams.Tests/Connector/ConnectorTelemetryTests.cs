using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;
using Trace = System.Diagnostics.Activity;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorTelemetryTests
{
    private static readonly MessageActivity Hello = new() { Text = "a sentence of a person" };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_try_is_counted_and_timed_by_operation_and_status()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        var meters = harness.Services.GetRequiredService<IMeterFactory>();
        using var requests = new MetricCollector<long>(meters, "TipEngage.Teams", "tipengage.connector.requests");
        using var duration = new MetricCollector<double>(meters, "TipEngage.Teams", "tipengage.connector.duration");
        using var retries = new MetricCollector<long>(meters, "TipEngage.Teams", "tipengage.connector.retries");
        harness.Teams.Answers(429, "", ("Retry-After", "0"));

        await harness.Client.SendAsync(harness.Chat, Hello, Cancelled);

        requests.GetMeasurementSnapshot().Select(measured => (measured.Tags["operation"], measured.Tags["status"]))
            .ShouldBe([("Send", "429"), ("Send", "201")]);
        duration.GetMeasurementSnapshot().Count.ShouldBe(2);
        retries.GetMeasurementSnapshot().ShouldHaveSingleItem().Tags["operation"].ShouldBe("Send");
    }

    [Fact]
    public async Task A_span_holds_ids_and_never_content()
    {
        var conversation = $"a:1{Guid.NewGuid():N}";
        var spans = new List<Trace>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "TipEngage.Teams",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(403, """{"error":{"code":"BotDisabledByAdmin","message":"a sentence of a person"}}""", ("MS-CV", "cv.1"));

        await Should.ThrowAsync<ConnectorException>(harness.Client.SendAsync(harness.At(conversation), Hello, Cancelled));

        Trace span;
        lock (spans)
            span = spans.Single(span => conversation.Equals(span.GetTagItem("teams.conversation.id")));
        span.OperationName.ShouldBe("connector Send");
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("http.response.status_code").ShouldBe(403);
        span.GetTagItem("error.type").ShouldBe("BotDisabledByAdmin");
        span.GetTagItem("teams.ms_cv").ShouldBe("cv.1");
        span.TagObjects.ShouldAllBe(tag => !$"{tag.Value}".Contains("sentence"));
    }
}
