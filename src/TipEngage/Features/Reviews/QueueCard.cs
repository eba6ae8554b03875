using System.Globalization;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Sending;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>What waits for a decision, the oldest first.</summary>
internal static class QueueCard
{
    private const int MostShown = 10;

    /// <param name="view">The plan in the language of the answer.</param>
    /// <param name="waiting">All that waits.</param>
    /// <param name="skip">How many of the oldest are not shown; where as many do not wait any more, it begins with the oldest.</param>
    /// <param name="lost">How many letters were given up of late.</param>
    /// <param name="more">Further buttons.</param>
    public static AdaptiveCard Create(PlanView view, IReadOnlyList<QueuedPractice> waiting, int skip, int lost, IReadOnlyList<CardAction> more)
    {
        var from = skip > 0 && skip < waiting.Count ? skip : 0;
        QueuedPractice[] shown = [.. waiting.Skip(from).Take(MostShown)];
        string[] failed = lost == 0 ? [] : [Sentence.Of(Strings.Review_LettersLost, LetterOutbox.DaysCounted, lost)];
        return Create(view, waiting, shown, waiting.Count - from - shown.Length, failed, more) with { Refresh = new(ShowQueue.Refresh(from)) };
    }

    /// <summary>What is left of it for whoever is no coordinator any more.</summary>
    public static AdaptiveCard Closed() => new() { Body = [CardText.Plain(Strings.Permission_Coordinators)], FallbackText = Strings.Permission_Coordinators, Lang = CultureInfo.CurrentUICulture.Name };

    private static AdaptiveCard Create(PlanView view, IReadOnlyList<QueuedPractice> waiting, QueuedPractice[] shown, int rest, string[] failed, IReadOnlyList<CardAction> more) => view.Card(
        [
            CardText.Heading(Strings.Review_Queue),
            CardText.Subtle(Summary(waiting)) with { Spacing = CardSpacing.None },
            .. failed.Select(line => CardText.Plain(line) with { Id = "letters-lost" }),
            .. shown.Select(Row),
            .. rest > 0 ? [new ActionSet([ShowQueue.Button(Sentence.Of(Strings.Button_QueueNext, Math.Min(rest, MostShown), rest), waiting.Count - rest)])] : Array.Empty<CardElement>(),
        ],
        CardText.Lines([Strings.Review_Queue, Summary(waiting), .. failed, .. shown.Select(ReviewCard.Summary)]),
        [SetPlace.Button(), .. more]);

    public static string Summary(IReadOnlyList<QueuedPractice> waiting) => waiting.Count == 0
        ? Strings.Review_NothingWaits
        : Sentence.Of(Strings.Review_QueueSummary, waiting.Count(one => !one.WaitsForSubmitter), waiting.Count(one => one.IsLate), waiting.Count(one => one.WaitsForSubmitter));

    private static Container Row(QueuedPractice one) => new(
    [
        CardText.Plain(ReviewCard.Heading(one)) with { Weight = TextWeight.Bolder },
        .. one.Practice.Title is { } title ? [CardText.Verbatim(title) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
        new TextBlock(Teams.Activities.Markdown.Escape(Line(one))) { IsSubtle = one.IsLate ? null : true, Color = one.IsLate ? TextColor.Attention : null, Size = TextSize.Small, Spacing = CardSpacing.None },
        new ActionSet([OpenReview.Button(one.Practice.Id)]) { Spacing = CardSpacing.Small },
    ])
    {
        Id = Marks.Practice(one.Practice.Reference),
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    private static string Line(QueuedPractice one) => $"{ReviewCard.Age(one)} · {ReviewCard.Turn(one)}";
}
