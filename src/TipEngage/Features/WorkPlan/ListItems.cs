using System.Globalization;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.WorkPlan;

/// <summary>Lists the items of the plan, or those that a question asks for.</summary>
internal sealed class ListItems(PlanViews views) : ICommand, ICardAction<ListItems.Data>
{
    /// <summary>A button that lists items of a plan; of the one that is current by then where none is given.</summary>
    public static ExecuteAction Button(string title, ItemFilter filter, Plan? plan = null, int? year = null) =>
        CardLanguage.Button(title, new Data(filter is ItemFilter.All ? null : filter, year, plan?.Key));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var (filter, year, ids) = Read(arguments);
        return List(await views.OfAsync(turn, cancellationToken), filter, year, ids);
    }

    /// <summary>The filter, the year and the only items that a command's arguments name.</summary>
    public static (ItemFilter Filter, int? Year, IReadOnlyList<string> Ids) Read(string arguments)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var filter = words is [var name, ..] && Enum.TryParse<ItemFilter>(name, out var known) ? known : ItemFilter.All;
        var year = words is [_, var digits, ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : (int?)null;
        return (filter, year, [.. words.Skip(2)]);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => List(
        await views.OfAsync(turn, data.Plan, cancellationToken) ?? await views.OfAsync(turn, cancellationToken),
        data.Filter ?? ItemFilter.All,
        data.Year is > 1900 and < 2200 ? data.Year : null,
        []);

    private static Reply List(PlanView view, ItemFilter filter, int? year, IReadOnlyList<string> ids)
    {
        var list = ItemList.Of(view, filter, year ?? view.AsOf.Year, ids);
        return Reply.Card(ItemListCard.Create(view, list).ToAttachment(), list.Summary);
    }

    /// <summary>Data of the button; all items where no filter is named, this year where no year is, the current plan where none is.</summary>
    internal sealed record Data(ItemFilter? Filter, int? Year, string? Plan = null) : ICardActionData
    {
        public static string Verb => "workplan.list";

        public static bool IsQuestion => true;
    }
}
