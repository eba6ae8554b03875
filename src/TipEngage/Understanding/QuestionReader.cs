using System.Globalization;
using TipEngage.Features.WorkPlan;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds what a question asks of a plan. What is certain comes first; words of the plan come last.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary)
{
    private readonly ItemReferences references = new(vocabulary);
    private readonly Years years = new(vocabulary);
    private readonly EventQuestion events = new(vocabulary);
    private readonly WordQuestion search = new(vocabulary);

    /// <param name="words">What was typed, as <see cref="PlainWords"/> makes it.</param>
    /// <param name="plan">The plan that answers.</param>
    /// <param name="today">The day on which it is asked.</param>
    public CommandCall Read(string words, Plan plan, DateOnly today)
    {
        var reading = new Reading(words);
        var asked = years.Take(reading, today.Year, plan.Period);
        if (references.Take(reading, id => plan.Find(id) is not null) is { Count: > 0 } ids)
            return AboutItems(plan, ids, reading.Has(vocabulary.Who));

        return Talk(reading)
            ?? AboutTime(reading, asked, today.Year)
            ?? AboutPlan(reading, plan)
            ?? events.Read(reading, plan, asked, today)
            ?? AboutAll(reading)
            ?? search.Read(reading, plan);
    }

    private static CommandCall AboutItems(Plan plan, IReadOnlyList<string> mentions, bool isWho)
    {
        List<string> known = [];
        foreach (var mention in mentions)
        {
            var fitting = Fitting(plan, mention);
            if (fitting is not [var only])
                return fitting is [] ? new(Commands.MissingItem, mention) : new(Commands.ChooseItem, string.Join(' ', fitting));

            known.Add(only);
        }

        return known is [var single]
            ? new(Commands.Item, isWho ? $"{single} {Commands.Who}" : single)
            : new(Commands.Items, string.Join(' ', known.Distinct()));
    }

    /// <summary>The item of that id; for a letter, every item that ends in it.</summary>
    private static string[] Fitting(Plan plan, string mention) => char.IsAsciiLetter(mention[0])
        ? [.. plan.Items.Select(item => item.Id).Where(id => id.Length > 1 && id.EndsWith(mention, StringComparison.Ordinal))]
        : plan.Find(mention) is { } item ? [item.Id] : [];

    private CommandCall? Talk(Reading reading)
    {
        if (IsOnly(reading, vocabulary.Help))
            return new(Commands.Help);
        if (IsOnly(reading, vocabulary.Thanks))
            return new(Commands.Thanks);

        return IsOnly(reading, vocabulary.Greetings) ? new(Commands.Hello) : null;
    }

    private CommandCall? AboutTime(Reading reading, int? year, int thisYear)
    {
        if (IsOnly(reading, vocabulary.Overdue))
            return Filtered(ItemFilter.Overdue, year ?? thisYear);
        if (IsOnly(reading, vocabulary.Due))
            return Filtered(ItemFilter.Due, year ?? thisYear);
        if (IsOnly(reading, vocabulary.ForAction))
            return Filtered(ItemFilter.ForAction, year ?? thisYear);
        if (IsOnly(reading, vocabulary.Ongoing))
            return Filtered(ItemFilter.Ongoing, year ?? thisYear);
        if (IsOnly(reading, vocabulary.Active))
            return Filtered(ItemFilter.Active, year ?? thisYear);
        if (year is not { } named || reading.Content(vocabulary.Fillers).Count > 0)
            return null;

        return Filtered(reading.Has(vocabulary.Only) ? ItemFilter.Only : ItemFilter.Active, named);
    }

    private CommandCall? AboutPlan(Reading reading, Plan plan)
    {
        var content = reading.Without(vocabulary.Meaning).Content(vocabulary.Fillers);
        if (reading.Has(vocabulary.Meaning) && content is [var term] && Terms.Find(plan, term, vocabulary) is not null)
            return new(Commands.Term, term);

        return IsOnly(reading, vocabulary.About) ? new(Commands.About) : null;
    }

    private CommandCall? AboutAll(Reading reading)
    {
        if (IsOnly(reading, vocabulary.Materials))
            return new(Commands.Materials);
        if (IsOnly(reading, vocabulary.List))
            return new(Commands.List);

        return reading.Content(vocabulary.Fillers).Count == 0 ? new(Commands.Hint) : null;
    }

    /// <summary>Whether one of the phrases is there and nothing else is asked.</summary>
    private bool IsOnly(Reading reading, IReadOnlyList<string> phrases) =>
        reading.Has(phrases) && reading.Without(phrases).Content(vocabulary.Fillers).Count == 0;

    private static CommandCall Filtered(ItemFilter filter, int year) =>
        new(Commands.List, string.Create(CultureInfo.InvariantCulture, $"{filter} {year}"));
}
