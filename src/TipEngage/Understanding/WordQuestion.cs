using System.Runtime.CompilerServices;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds items by words of the plan; where it can only guess, it says so.</summary>
internal sealed class WordQuestion(Vocabulary vocabulary)
{
    private const int ShortestKnownStart = 5;
    private const int MostGuesses = 3;

    private readonly ConditionalWeakTable<Plan, Spelling> spellings = [];

    public CommandCall Read(Reading reading, Plan plan)
    {
        var content = reading.Content(vocabulary.Fillers);
        string[] words = [.. content, .. vocabulary.Expanded(reading)];
        if (plan.Search(string.Join(' ', words)) is { Count: > 0 } found)
            return IsMostlyKnown(content, SpellingOf(plan)) ? new(Commands.Search, string.Join(' ', words)) : Guess(found);
        if (content is [var term] && Terms.Find(plan, term, vocabulary) is not null)
            return new(Commands.Term, term);

        var corrected = content.Select(word => SpellingOf(plan).Correct(word)).ToArray();
        if (corrected.SequenceEqual(content))
            return new(Commands.Unknown);

        return plan.Search(string.Join(' ', corrected)) is { Count: > 0 } nearest ? Guess(nearest) : new(Commands.Unknown);
    }

    private static CommandCall Guess(IReadOnlyList<PlanItem> items) =>
        new(Commands.Nearest, string.Join(' ', items.Take(MostGuesses).Select(item => item.Id)));

    private static bool IsMostlyKnown(IReadOnlyList<string> content, Spelling spelling) =>
        content.Count(word => spelling.Knows(word, ShortestKnownStart)) * 2 >= content.Count;

    private Spelling SpellingOf(Plan plan) => spellings.GetValue(plan, _ => new Spelling(WordsOf(plan)));

    private static IEnumerable<string> WordsOf(Plan plan) => plan.Items
        .SelectMany(item => (IEnumerable<string?>)
        [
            item.ShortTitle, item.Action.Plain, item.Status.Note?.Plain, .. item.Tags, .. item.Audiences.Select(party => party.Name),
            .. item.Actors.Select(party => party.Name), .. item.Events.Select(one => $"{one.Name} {one.Place}"),
            .. item.Materials.SelectMany(material => (IEnumerable<string>)[material.DisplayName, material.Kind, .. material.Aliases]),
        ])
        .SelectMany(text => Reading.WordsOf(PlainWords.Of(text)));
}
