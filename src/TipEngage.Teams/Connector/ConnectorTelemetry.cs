using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Trace = System.Diagnostics.Activity;

namespace TipEngage.Teams.Connector;

/// <summary>Counts and traces of calls: ids, statuses and times, never content.</summary>
internal sealed class ConnectorTelemetry
{
    public const string Name = "TipEngage.Teams";

    private static readonly ActivitySource Source = new(Name);

    private readonly Counter<long> requests;
    private readonly Histogram<double> duration;
    private readonly Counter<long> retries;

    public ConnectorTelemetry(IMeterFactory meterFactory)
    {
        var meter = meterFactory.Create(Name);
        requests = meter.CreateCounter<long>("tipengage.connector.requests", "{request}", "Requests to the connector, each try counted.");
        duration = meter.CreateHistogram<double>("tipengage.connector.duration", "s", "Time of one request to the connector.");
        retries = meter.CreateCounter<long>("tipengage.connector.retries", "{retry}", "Requests made again.");
    }

    public static Trace? Start(ConnectorCall call)
    {
        if (!Source.HasListeners())
            return null;

        return Source.StartActivity($"connector {call.Operation.Name}", ActivityKind.Client)
            ?.SetTag("teams.conversation.id", call.Target)
            .SetTag("teams.tenant.id", call.TenantId)
            .SetTag("server.address", call.Address.Host);
    }

    public static void Fail(Trace? trace, ConnectorException exception) =>
        trace?.SetStatus(ActivityStatusCode.Error, exception.Message)
            .SetTag("http.response.status_code", (int?)exception.Status)
            .SetTag("error.type", exception.Code)
            .SetTag("teams.ms_cv", exception.CorrelationVector);

    public void Request(ConnectorOperation operation, HttpStatusCode? status, TimeSpan elapsed)
    {
        if (!requests.Enabled && !duration.Enabled)
            return;

        var tags = new TagList
        {
            { "operation", operation.Name },
            { "status", status is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "none" },
        };
        requests.Add(1, tags);
        duration.Record(elapsed.TotalSeconds, tags);
    }

    public void Retry(ConnectorException exception)
    {
        if (retries.Enabled)
            retries.Add(1, new TagList { { "operation", exception.Operation }, { "status", (int?)exception.Status } });
    }
}
