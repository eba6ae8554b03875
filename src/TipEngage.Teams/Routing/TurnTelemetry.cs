using System.Diagnostics;
using System.Diagnostics.Metrics;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>Traces and counts turns by type; ids only.</summary>
internal static class TurnTelemetry
{
    private static readonly ActivitySource Source = new(TeamsTelemetry.Name);
    private static readonly Meter Meter = new(TeamsTelemetry.Name);
    private static readonly Counter<long> Accepted = Meter.CreateCounter<long>("tipengage.activities", "{activity}", "Activities that arrived, by type and outcome.");

    public static System.Diagnostics.Activity? Start(Activities.Activity activity)
    {
        var span = Source.StartActivity("turn");
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("activity.id", activity.Id);
            span.SetTag("activity.type", Known(activity.Type));
            span.SetTag("conversation.id", activity.Conversation?.Id);
        }

        return span;
    }

    public static void Count(Activities.Activity activity, string outcome)
    {
        if (Accepted.Enabled)
            Accepted.Add(1, new("type", Known(activity.Type)), new("outcome", outcome));
    }

    /// <summary>A sender must not be able to make new time series.</summary>
    private static string Known(string type) => type switch
    {
        ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
            or ActivityTypes.MessageReaction or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            or ActivityTypes.Event or ActivityTypes.Typing => type,
        _ => "other",
    };
}
