using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Features.Digests.Newsletters;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Report;

/// <summary>What became of digests: run by run, where one did not arrive and why, and what can be done about it.</summary>
internal static class DeliveriesCard
{
    private const int IdShown = 12;

    /// <summary>How many digests of a run there are in the card: as many as fit.</summary>
    private static readonly int[] most = [10, 6, 3, 1];

    /// <param name="report">What became of them.</param>
    /// <param name="zone">By whose clocks the runs are shown.</param>
    /// <param name="said">What was just done; null for nothing.</param>
    public static AdaptiveCard Create(DeliveryReport report, TimeZoneInfo zone, string? said = null)
    {
        var cards = most.Select(limit => Fill(report.Within(limit), zone, said));
        return cards.FirstOrDefault(card => card.ToUtf8().Length < CardSize.Most) ?? cards.Last();
    }

    /// <summary>The sentence of the notification.</summary>
    public static string Summary(DeliveryReport report) => report.Runs is [var latest, ..] ? Sentence.Of(Strings.Plain_Line, Week(latest), Total(latest)) : Strings.Delivery_None;

    /// <summary>Enough of the id of a conversation to tell it from others, where its name is not known.</summary>
    public static string Short(string conversationId)
    {
        var letters = string.Concat(conversationId.Split('@')[0].Where(char.IsLetterOrDigit));
        return letters.Length > IdShown ? letters[^IdShown..] : letters;
    }

    private static AdaptiveCard Fill(DeliveryReport report, TimeZoneInfo zone, string? said) => new()
    {
        Body =
        [
            CardText.Heading(Strings.Delivery_Title),
            .. said is null ? Array.Empty<CardElement>() : [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Good }],
            .. report.Runs.SelectMany(run => Run(report, run, zone)),
            CardText.Subtle(report.Runs is [] ? Strings.Delivery_None : Strings.Delivery_Note) with { Spacing = CardSpacing.Medium },
        ],
        Actions = Buttons(report) is { Count: > 0 } buttons ? buttons : null,
        FallbackText = CardText.Lines(
        [
            Strings.Delivery_Title, said,
            .. report.Runs.SelectMany(run => run.Shown.Select(one => Line(report, one, zone)).Prepend(Sentence.Of(Strings.Plain_Line, Week(run), Total(run)))),
            report.Runs is [] ? Strings.Delivery_None : Strings.Delivery_Note,
        ]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private static IEnumerable<CardElement> Run(DeliveryReport report, DeliveryRun run, TimeZoneInfo zone) =>
    [
        CardText.Label(Week(run)) with { Separator = true },
        CardText.Plain(Total(run)) with { Spacing = CardSpacing.None },
        .. run.Shown.Select(one => Row(report, run, one, zone)),
        .. Buttons(run) is { Count: > 0 } buttons ? [new ActionSet(buttons) { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
    ];

    private static Container Row(DeliveryReport report, DeliveryRun run, DigestDelivery delivery, TimeZoneInfo zone) => new(
    [
        CardText.Plain(Line(report, delivery, zone)),
        .. About(delivery).Select(line => CardText.Subtle(line) with { Spacing = CardSpacing.None }),
        .. Buttons(run, delivery) is { Count: > 0 } buttons ? [new ActionSet(buttons) { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
    ])
    {
        Id = $"delivery-{delivery.Run.UtcDateTime:yyyyMMddHHmm}{(delivery.IsExtra ? "-extra" : "")}-{Short(delivery.ConversationId)}",
        Spacing = CardSpacing.Medium,
    };

    private static IReadOnlyList<CardAction> Buttons(DeliveryReport report) =>
    [
        .. report.HasEarlier ? [ShowDeliveries.EarlierButton(report.Runs[^1].Week)] : Array.Empty<CardAction>(),
        .. report.IsPart ? [ShowDeliveries.LatestButton()] : Array.Empty<CardAction>(),
        .. report.OfAll ? [ShowNewsletter.Button()] : Array.Empty<CardAction>(),
    ];

    private static IReadOnlyList<CardAction> Buttons(DeliveryRun run) =>
    [
        .. run.Again > 1 ? [RetryDelivery.RunButton(run.Week)] : Array.Empty<CardAction>(),
        .. run.Left > 0 ? [ShowDeliveries.MoreButton(run)] : Array.Empty<CardAction>(),
    ];

    private static IReadOnlyList<CardAction> Buttons(DeliveryRun run, DigestDelivery delivery) => delivery switch
    {
        { State: DigestDeliveryState.Failed } when run.MayBeSentAgain(delivery) => [RetryDelivery.Button(delivery)],
        _ when DeliveryRun.MayBeChanged(delivery) => [CorrectDigest.Button(delivery), WithdrawDigest.Button(delivery)],
        _ => [],
    };

    private static IEnumerable<string> About(DigestDelivery delivery) =>
        ((string?[])[DeliveryReasons.Words(delivery.Reason), delivery.Interactions > 0 ? Sentence.Of(Strings.Delivery_Interactions, delivery.Interactions) : null]).OfType<string>();

    private static string Week(DeliveryRun run) => Sentence.Of(Strings.Delivery_Week, Dates.Days(run.Week, run.LastDay));

    /// <summary>Every digest of a run is in one of its numbers.</summary>
    private static string Total(DeliveryRun run)
    {
        var total = Sentence.Of(
            Strings.Delivery_Total, run.Attempted, run.Count(DigestDeliveryState.Sent), run.Count(DigestDeliveryState.Failed), run.Count(DigestDeliveryState.Skipped), run.Interactions);
        return (run.Waiting, run.Count(DigestDeliveryState.Cancelled)) is (0, 0) ? total : Sentence.Of(Strings.Delivery_TotalOfOthers, total, run.Waiting, run.Count(DigestDeliveryState.Cancelled));
    }

    private static string Line(DeliveryReport report, DigestDelivery delivery, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(delivery.Run, zone);
        var when = $"{Dates.Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return Sentence.Of(Strings.Plain_Line, report.OfAll ? $"{when} · {report.Names.GetValueOrDefault(delivery.ConversationId, Unnamed(delivery.ConversationId))}" : when, State(delivery.State));
    }

    /// <summary>Whose a personal chat is stays with them.</summary>
    private static string Unnamed(string conversationId) =>
        ConversationNames.KindOf(conversationId, null) is ConversationKind.Personal ? Sentence.Of(Strings.Delivery_PersonalChat, Short(conversationId)) : Short(conversationId);

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
