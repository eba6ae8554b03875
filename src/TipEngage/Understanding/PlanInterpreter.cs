using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Features.WorkPlan;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Makes a command of what a member wrote. Local and deterministic: no text leaves the service.</summary>
internal sealed partial class PlanInterpreter(PlanCatalog catalog, AsOfClock clock) : IInterpreter
{
    public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CommandCall?>(Interpret(turn.Activity as MessageActivity, Utterance.Normalise(text)));

    private CommandCall Interpret(MessageActivity? message, string utterance)
    {
        var words = Words().Matches(utterance).Select(match => match.Value).ToArray();
        if (words.Length is 0)
            return new(HasFile(message) ? Commands.Files : Commands.Help);
        if (Talk(utterance) is { } talk)
            return talk;

        var mentions = ItemMentions.Find(utterance);
        return mentions.Count > 0 ? AboutItems(mentions) : AboutPlan(utterance, [.. words.Where(word => !Lexicon.Filler.Contains(word))]);
    }

    private static CommandCall? Talk(string utterance)
    {
        if (Lexicon.IsHelp(utterance))
            return new(Commands.Help);
        if (Lexicon.IsHello(utterance))
            return new(Commands.Hello);

        return Lexicon.IsThanks(utterance) ? new(Commands.Thanks) : null;
    }

    private CommandCall AboutItems(IReadOnlyList<string> mentions)
    {
        var plan = catalog.Current(clock.Today);
        List<string> known = [];
        foreach (var mention in mentions)
        {
            if (!char.IsAsciiLetter(mention[0]))
            {
                if (plan.Find(mention) is not { } item)
                    return new(Commands.MissingItem, mention);
                known.Add(item.Id);
                continue;
            }

            string[] fitting = [.. plan.Items.Select(item => item.Id).Where(id => id.Length > 1 && id.EndsWith(mention, StringComparison.Ordinal))];
            if (fitting is not [var only])
                return fitting is [] ? new(Commands.MissingItem, mention) : new(Commands.ChooseItem, string.Join(' ', fitting));
            known.Add(only);
        }

        return known is [var single] ? new(Commands.Item, single) : new(Commands.Items, string.Join(' ', known));
    }

    private CommandCall AboutPlan(string utterance, string[] content)
    {
        var year = YearMentions.Find(utterance, clock.Today.Year);
        if (AboutTime(utterance, year) is { } time)
            return time;
        if (content.Length is 0)
            return new(Commands.Help);
        if (Lexicon.IsAboutPlan(utterance))
            return new(Commands.About);
        if (content.All(Lexicon.Plan.Contains))
            return new(Commands.List);
        if (content.All(word => Lexicon.Materials.Contains(word) || Lexicon.Plan.Contains(word)))
            return new(Commands.Materials);
        if (content.Any(Lexicon.Events.Contains) && (utterance.StartsWith("when", StringComparison.Ordinal) || content.All(word => Lexicon.Events.Contains(word) || IsYear(word))))
            return new(Commands.Events);
        if (content.All(word => Lexicon.Group.Contains(word) || Lexicon.Plan.Contains(word)))
            return new(Commands.About);
        if (year is not null && content.All(word => IsYear(word) || word is "year" or "next" or "last"))
            return Filtered(ItemFilter.Active, year.Value);

        return new(Commands.Search, string.Join(' ', content));
    }

    private CommandCall? AboutTime(string utterance, int? year)
    {
        var asked = year ?? clock.Today.Year;
        if (Lexicon.IsOverdue(utterance))
            return Filtered(ItemFilter.Overdue, asked);
        if (Lexicon.IsForAction(utterance))
            return Filtered(ItemFilter.ForAction, asked);
        if (Lexicon.IsOngoing(utterance))
            return Filtered(ItemFilter.Ongoing, asked);
        if (Lexicon.IsDue(utterance))
            return Filtered(ItemFilter.Due, asked);

        return Lexicon.IsActive(utterance) ? Filtered(ItemFilter.Active, asked) : null;
    }

    private static CommandCall Filtered(ItemFilter filter, int year) =>
        new(Commands.List, string.Create(CultureInfo.InvariantCulture, $"{filter} {year}"));

    private static bool IsYear(string word) => word.Length is 4 && word.All(char.IsAsciiDigit);

    /// <summary>Teams adds a copy of every message as HTML; only the rest are files.</summary>
    private static bool HasFile(MessageActivity? message) =>
        message?.Attachments?.Any(attachment => attachment is { ContentType: not "text/html" }) is true;

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}?]+(?:['’\-][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
