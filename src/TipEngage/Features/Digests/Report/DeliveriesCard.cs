using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Report;

/// <summary>What became of digests: run by run, where it did not arrive and why, and what can be done about it.</summary>
internal static class DeliveriesCard
{
    private const int MostShown = 10;
    private const int IdShown = 12;

    /// <param name="report">What became of them.</param>
    /// <param name="zone">By whose clocks the runs are shown.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    public static AdaptiveCard Create(DeliveryReport report, TimeZoneInfo zone, string? said = null)
    {
        var shown = Shown(report);
        var total = Total(report);
        return new()
        {
            Body =
            [
                CardText.Heading(Strings.Delivery_Title),
                .. said is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Good }],
                CardText.Plain(total),
                .. shown.Select(one => Row(report, one, zone)),
            ],
            Actions = Buttons(report) is { Count: > 0 } buttons ? buttons : null,
            FallbackText = CardText.Lines([Strings.Delivery_Title, said, total, .. shown.Select(one => Line(report, one, zone))]),
            Lang = CultureInfo.CurrentUICulture.Name,
            Teams = TeamsCardOptions.FullWidth,
        };
    }

    /// <summary>Those that there is room for; what failed comes first.</summary>
    public static IReadOnlyList<DigestDelivery> Shown(DeliveryReport report) => [.. report.Deliveries.OrderBy(one => one.State is DigestDeliveryState.Failed ? 0 : 1).Take(MostShown)];

    public static string Total(DeliveryReport report) => report.Deliveries is [] ? Strings.Delivery_None : Sentence.Of(
        Strings.Delivery_Total, report.Attempted, report.Count(DigestDeliveryState.Sent), report.Count(DigestDeliveryState.Failed), report.Count(DigestDeliveryState.Skipped));

    private static Container Row(DeliveryReport report, DigestDelivery delivery, TimeZoneInfo zone) => new(
    [
        CardText.Plain(Line(report, delivery, zone)),
        .. DeliveryReasons.Words(delivery.Reason) is { } reason ? [CardText.Subtle(reason) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
        .. Buttons(report, delivery) is { Count: > 0 } buttons ? [new ActionSet(buttons) { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
    ])
    {
        Id = $"delivery-{delivery.Run.UtcDateTime:yyyyMMddHHmm}{(delivery.IsExtra ? "-extra" : "")}-{Short(delivery)}",
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    private static IReadOnlyList<CardAction> Buttons(DeliveryReport report) =>
    [
        .. report.Deliveries.Count(report.MayBeSentAgain) > 1 ? [RetryDelivery.AllButton()] : Array.Empty<CardAction>(),
        .. report.OfAll ? [ShowNewsletter.Button()] : Array.Empty<CardAction>(),
    ];

    private static IReadOnlyList<CardAction> Buttons(DeliveryReport report, DigestDelivery delivery) => delivery switch
    {
        { State: DigestDeliveryState.Failed } when report.MayBeSentAgain(delivery) => [RetryDelivery.Button(delivery)],
        { State: DigestDeliveryState.Sent, ActivityId: not null } => [CorrectDigest.Button(delivery), WithdrawDigest.Button(delivery)],
        _ => [],
    };

    private static string Line(DeliveryReport report, DigestDelivery delivery, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(delivery.Run, zone);
        var when = $"{Dates.Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return Sentence.Of(Strings.Plain_Line, report.OfAll ? $"{when} · {report.Names.GetValueOrDefault(delivery.ConversationId, Short(delivery))}" : when, State(delivery.State));
    }

    /// <summary>Enough of the id of a conversation to tell it from others, where its name is not known.</summary>
    private static string Short(DigestDelivery delivery)
    {
        var letters = string.Concat(delivery.ConversationId.Split('@')[0].Where(char.IsLetterOrDigit));
        return letters.Length > IdShown ? letters[^IdShown..] : letters;
    }

    private static string State(DigestDeliveryState state) => state switch
    {
        DigestDeliveryState.Due => Strings.Delivery_Due,
        DigestDeliveryState.Sending => Strings.Delivery_Sending,
        DigestDeliveryState.Sent => Strings.Delivery_Sent,
        DigestDeliveryState.Throttled => Strings.Delivery_Later,
        DigestDeliveryState.Failed => Strings.Delivery_Failed,
        DigestDeliveryState.Skipped => Strings.Delivery_Skipped,
        _ => Strings.Delivery_Cancelled,
    };
}
