using System.Globalization;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds what of the plan a question is about: a time, a topic, events, terms, the plan itself.</summary>
internal sealed class PlanQuestion(Vocabulary vocabulary, PlanTopics topics)
{
    private const int MostGuesses = 3;
    private const int MostTerms = 2;

    /// <summary>A longer question is about more than a term.</summary>
    private const int MostOfTerm = 4;

    private readonly EventQuestion events = new(vocabulary, topics);

    /// <summary>Abbreviations and the names that they stand for, without those of the group and its subject, which most questions name.</summary>
    private readonly (string Term, string Name)[] names =
    [
        .. vocabulary.Terms.Where(term => term.Value.Contains(' ') && term.Key is not "tip" and not "wg").Select(term => (term.Key, PlainWords.Of(term.Value))),
    ];

    public CommandCall? Read(Question question)
    {
        var items = topics.Items(question.Plan, question.Has(Concept.Practice) ? [.. question.Meaning.Topics, LaterQuestion.Practices] : question.Meaning.Topics);
        return AboutTerm(question)
            ?? events.Read(question)
            ?? AboutTime(question, items)
            ?? AboutTopics(question, items)
            ?? AboutGroup(question)
            ?? AboutAll(question);
    }

    private CommandCall? AboutTerm(Question question)
    {
        if (TlpLabel.In(question.Reading.Words) is { } label && (question.Has(Concept.Meaning) || TlpLabel.IsAll(question.Reading.Words)))
            return new(Commands.Term, $"{TlpLabel.Term} {label}");
        if (!question.Has(Concept.Meaning) || question.Meaning.Known > MostOfTerm)
            return null;

        string[] terms = [.. Reading.WordsOf(new string(question.Reading.Rest)).Where(IsTerm).Distinct()];
        if (terms.Length > 1)
            terms = [.. terms.Where(term => !vocabulary.Fillers.Contains(term))];
        return terms is [var first, ..] && terms.Length <= MostTerms ? new(Commands.Term, first)
            : !question.Has(Concept.Plan) && SpelledOut(question) is { } term ? new(Commands.Term, term) : null;

        bool IsTerm(string word) => vocabulary.Terms.ContainsKey(word) || Terms.Find(question.Plan, word, vocabulary) is not null;
    }

    /// <summary>The abbreviation of a name that is written out, such as "Ad Hoc Group".</summary>
    private string? SpelledOut(Question question) =>
        names.FirstOrDefault(one => Phrase.IndexIn(question.Reading.Words, one.Name) >= 0).Term;

    /// <summary>Lists by years; with a topic, those of its items that fit: which of them are done is not known here.</summary>
    private static CommandCall? AboutTime(Question question, IReadOnlyList<string> items)
    {
        if (FilterOf(question) is not { } filter || question.Meaning.Unknown > question.Meaning.Known + (IsOfThePlan(question, filter) ? 1 : 0))
            return null;

        var year = question.Year ?? (IsWindow(question) ? question.Plan.Period.ToYear : question.Today.Year);
        if (question.Meaning.Topics is [])
            return question.Has(Concept.Practice) ? null : new(Commands.List, string.Create(CultureInfo.InvariantCulture, $"{filter} {year}"));
        if (filter is ItemFilter.Active && question.Year is null)
            return null;

        var fitting = Listed(question.Plan, filter, year, question.Today).Select(item => item.Id).Intersect(items).ToArray();
        return fitting is [] ? null
            : filter is ItemFilter.Overdue ? new(Commands.List, string.Create(CultureInfo.InvariantCulture, $"{filter} {year} {string.Join(' ', fitting)}"))
            : Found(fitting);
    }

    /// <summary>"Late" and "open" are said of much else; the plan, a year and the plan's own words for a status are not.</summary>
    private static bool IsOfThePlan(Question question, ItemFilter filter) =>
        question.Has(Concept.Plan) || question.Year is not null || filter is ItemFilter.ForAction or ItemFilter.Ongoing or ItemFilter.Only;

    /// <summary>The plan's years as those of items, which end with the plan.</summary>
    private static bool IsWindow(Question question) => question.NamesPeriod && question.Year is null
        && question.HasAny(Concept.Due, Concept.ForAction, Concept.Only) && !question.HasAny(Concept.Ongoing, Concept.Background);

    private static ItemFilter? FilterOf(Question question)
    {
        if (question.Has(Concept.Overdue))
            return ItemFilter.Overdue;
        if (IsWindow(question) || (question.Has(Concept.Due) && !(question.Has(Concept.Ongoing) && question.Year is null)))
            return ItemFilter.Due;
        if (question.Has(Concept.Ongoing) && !question.Has(Concept.Except))
            return question.Meaning.Topics is [] ? ItemFilter.Ongoing : null;
        if (question.Has(Concept.ForAction) || (question.Has(Concept.Ongoing) && question is { Year: null } && !question.Has(Concept.Active)))
            return ItemFilter.ForAction;
        if (question.Has(Concept.Only) && question.Year is not null)
            return ItemFilter.Only;
        if (question.Has(Concept.Active))
            return question.Has(Concept.Background) && question.Year is null ? null : ItemFilter.Active;

        return question.Year is null || question.HasAny(Concept.Group, Concept.Background) ? null : ItemFilter.Active;
    }

    public static IReadOnlyList<PlanItem> Listed(Plan plan, ItemFilter filter, int year, DateOnly today) => filter switch
    {
        ItemFilter.Overdue => plan.Overdue(today),
        ItemFilter.Due => plan.Due(year),
        ItemFilter.Only => [.. plan.Due(year).Where(item => item.EffectiveWindow.FromYear == year)],
        ItemFilter.ForAction => plan.ForAction(),
        ItemFilter.Ongoing => plan.Ongoing(),
        ItemFilter.All => plan.Items,
        _ => plan.Active(year),
    };

    private static CommandCall? AboutTopics(Question question, IReadOnlyList<string> items)
    {
        if (items is [] && question.Meaning.Topics is not [])
            return question.Has(Concept.Plan) || question.Meaning.Unknown <= question.Meaning.Known ? new(Commands.Unknown) : null;
        if (items is [])
            return null;
        if (question.Meaning.Unknown > question.Meaning.Known + 1)
            return new(Commands.Nearest, string.Join(' ', items.Take(MostGuesses)));
        if (question.Has(Concept.Meaning) && question.Meaning is { Known: 2 or 3, Fillers: < 2, Topics: [_] } && IsOnlyMeaning(question) && Heading(question.Plan, items) is { } heading)
            return Found([heading]);
        if (items is [var only] && question.Has(Concept.Who))
            return Commands.WhoActsOn(only);

        return Found(items);
    }

    private static bool IsOnlyMeaning(Question question) =>
        !question.HasAny(Concept.Who, Concept.Status, Concept.Translation, Concept.Materials, Concept.Events, Concept.Practice);

    /// <summary>The item that all the others stand under; null where there is none.</summary>
    private static string? Heading(Plan plan, IReadOnlyList<string> items) =>
        items is [var first, _, ..] && items.Skip(1).All(id => plan.Find(id)?.ParentId == first) ? first : null;

    private static CommandCall? AboutGroup(Question question) =>
        question.HasAny(Concept.Group, Concept.Role, Concept.Background) && question.Meaning.Unknown <= 1 ? new(Commands.About) : null;

    private static CommandCall? AboutAll(Question question)
    {
        if (question.Meaning.Unknown > 1 + (question.Meaning.Known / 3))
            return null;
        if (question.Has(Concept.Materials))
            return new(Commands.Materials);
        if (question.Meaning.NamesPlan || (question.HasAny(Concept.Plan, Concept.Status) && question.Meaning.Unknown == 0))
            return new(Commands.List);

        return question.Meaning.Unknown == 0 && question.Meaning.Tongues is [] ? new(Commands.Hint) : null;
    }

    private static CommandCall Found(IEnumerable<string> items) => new(Commands.Found, string.Join(' ', items));
}
