using System.Globalization;
using TipEngage.Plans;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Understands what only makes sense after what was said before.</summary>
internal static class FollowUps
{
    private static readonly Concept[] ofAnItem =
    [
        Concept.Who, Concept.Status, Concept.When, Concept.Due, Concept.Show, Concept.Meaning, Concept.FollowUp, Concept.Pronoun,
        Concept.Overdue, Concept.Active, Concept.Materials, Concept.Events, Concept.Plan, Concept.Progressed,
    ];

    public static CommandCall? Read(Question question)
    {
        if (question.Ids is not [] || question.Meaning.Topics is not [])
            return null;

        return Neighbour(question) ?? SameFilter(question) ?? WhoOfList(question) ?? SameItems(question);
    }

    private static CommandCall? Neighbour(Question question)
    {
        if (question.Before.Items is not [.., var last] || question.HasAny(Concept.Events, Concept.When) || question.Meaning.Unknown > 1)
            return null;

        var step = question.Has(Concept.Next) ? 1 : question.Has(Concept.Previous) ? -1 : 0;
        var items = question.Plan.Items;
        var index = step == 0 ? -1 : items.Select(item => item.Id).ToList().IndexOf(last);
        return index < 0 ? null : new(Commands.Item, items[Math.Clamp(index + step, 0, items.Count - 1)].Id);
    }

    private static CommandCall? SameFilter(Question question) =>
        question is { Year: { } year, Before.Filter: { } filter and not (ItemFilter.Ongoing or ItemFilter.ForAction or ItemFilter.Overdue or ItemFilter.All) }
        && question.Meaning.IsOnly(Concept.FollowUp, Concept.ThisYear, Concept.NextYear, Concept.LastYear, Concept.Pronoun, Concept.Plan)
            ? new(Commands.List, string.Create(CultureInfo.InvariantCulture, $"{filter} {year}"))
            : null;

    /// <summary>"Who is responsible?", after a list.</summary>
    private static CommandCall? WhoOfList(Question question) =>
        question is { Before.Shown: [_, _, ..] shown, Year: null } && question.Has(Concept.Who) && question.Meaning.IsOnly(ofAnItem)
            ? new(Commands.Items, string.Join(' ', [.. shown, Commands.Who]))
            : null;

    private static CommandCall? SameItems(Question question)
    {
        if (question.Before.Items is [] || question.Year is not null || !question.Meaning.IsOnly(ofAnItem))
            return null;

        var isBare = (question.Has(Concept.Status) && !question.Has(Concept.Plan)) || (question.Meaning.Known == 1 && question.Has(Concept.When))
            || (question.Before.Items is [_] && question.Meaning.IsOnly(Concept.Due, Concept.When) && question.Has(Concept.Due) && question.Has(Concept.When));
        var refers = isBare || question.HasAny(Concept.Pronoun, Concept.FollowUp);
        var isWho = question.Has(Concept.Who);
        if (!isWho && !(refers && question.HasAny(Concept.Status, Concept.When, Concept.Due, Concept.Meaning, Concept.Show, Concept.Overdue, Concept.Active, Concept.Pronoun)))
            return null;

        return question.Before.Items is [var only]
            ? isWho ? Commands.WhoActsOn(only) : new(Commands.Item, only)
            : new(Commands.Items, string.Join(' ', question.Before.Items));
    }
}
