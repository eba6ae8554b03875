using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>Who changed what, when, from what to what, and on which source; the latest first.</summary>
internal static class HistoryCard
{
    /// <param name="view">The plan and what its reader may see.</param>
    /// <param name="title">What the changes have in common.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="older">The button to older ones; null where there are none.</param>
    public static AdaptiveCard Create(PlanView view, string title, IReadOnlyList<RegisterChange> changes, CardAction? older = null) => view.Card(
        [
            CardText.Heading(title),
            .. changes is [] ? [CardText.Plain(Strings.History_None)] : changes.SelectMany((change, index) => Change(view, change, MarkOf(view.Plan, changes, index))),
            view.Source,
        ],
        CardText.Lines([title, .. changes is [] ? [Strings.History_None] : changes.SelectMany(change => Plain(view, change))]),
        older is null ? [ListButton(view)] : [older, ListButton(view)]);

    /// <summary>One change, the fields under who made it.</summary>
    public static IEnumerable<CardElement> Change(PlanView view, RegisterChange change, string? mark = null) =>
    [
        CardText.Plain(About(view.Plan, change)) with { Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium, Id = mark },
        CardText.Subtle(By(view, change)) with { Spacing = CardSpacing.None },
        .. change.Fields.Select(field => CardText.Plain(ChangeWords.Line(field)) with { Spacing = CardSpacing.None }),
    ];

    private static ExecuteAction ListButton(PlanView view) => PlanButtons.All(view.Plan);

    /// <summary>A card shows each item's mark once: with the first of its changes.</summary>
    private static string? MarkOf(Plan plan, IReadOnlyList<RegisterChange> changes, int index) =>
        changes[index].Item is { } id && plan.Find(id) is { } item && !changes.Take(index).Any(earlier => earlier.Item == id) ? Marks.Of(item) : null;

    private static string About(Plan plan, RegisterChange change)
    {
        var item = change.Item is { } id && plan.Find(id) is { } known ? ItemWords.Title(known) : null;
        return string.Join(" · ", new[] { item, ChangeWords.Subject(plan, change.Key) }.OfType<string>());
    }

    private static string By(PlanView view, RegisterChange change) =>
        RegisterWords.By(change.Undoes is null ? Strings.History_By : Strings.History_UndoneBy, change, view.Register.Role);

    private static IEnumerable<string> Plain(PlanView view, RegisterChange change) =>
        [$"{About(view.Plan, change)}, {By(view, change)}", .. change.Fields.Select(ChangeWords.Line)];
}
