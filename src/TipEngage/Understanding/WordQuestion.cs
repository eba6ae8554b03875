using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds items by words of the plan; where it can only guess, it says so.</summary>
internal sealed class WordQuestion(Vocabulary vocabulary)
{
    private const int ShortestKnownStart = 5;
    private const int MostGuesses = 3;

    public CommandCall Read(Question question, Spelling spelling)
    {
        var content = question.Reading.Content(vocabulary.Fillers);
        if (content is [var term] && (vocabulary.Terms.ContainsKey(term) || Terms.Find(question.Plan, term, vocabulary) is not null))
            return new(Commands.Term, term);
        if (question.Plan.Search(string.Join(' ', content)) is not { Count: > 0 } found)
            return new(Commands.Unknown);

        var known = content.Count(word => spelling.Knows(word, ShortestKnownStart));
        return known * 2 > content.Count
            ? new(Commands.Found, Ids(found))
            : known * 3 >= content.Count ? new(Commands.Nearest, Ids(found.Take(MostGuesses))) : new(Commands.Unknown);
    }

    /// <summary>Single words of a plan and of what is added to it.</summary>
    public static IEnumerable<string> WordsOf(Plan plan) => plan.Items
        .SelectMany(item => (IEnumerable<string?>)
        [
            item.ShortTitle, item.Action.Plain, item.Status.Note?.Plain, .. item.Tags, .. item.Audiences.Select(party => party.Name),
            .. item.Actors.Select(party => party.Name), .. item.Events.Select(one => $"{one.Name} {one.Place}"),
            .. item.Materials.SelectMany(material => (IEnumerable<string>)[material.DisplayName, material.Kind, .. material.Aliases]),
        ])
        .SelectMany(text => Reading.WordsOf(PlainWords.Of(text)));

    private static string Ids(IEnumerable<PlanItem> items) => string.Join(' ', items.Select(item => item.Id));
}
