using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Digests;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds what a question asks of a plan. What is certain comes first; words of the plan come last.</summary>
internal sealed partial class QuestionReader
{
    private readonly Vocabulary vocabulary;
    private readonly MenuCommand menu;
    private readonly SplitWords splitWords;
    private readonly ItemReferences references;
    private readonly PhraseFinder phrases;
    private readonly NotNumbers notNumbers;
    private readonly ShortYears shortYears;
    private readonly PlacesInPlan places;
    private readonly PlaceInList inList;
    private readonly PartyWords partyWords;
    private readonly SaysQuestion says;
    private readonly DutyQuestion duties;
    private readonly StatementReader statements;
    private readonly LaterQuestion later;
    private readonly PlanQuestion ofPlan;
    private readonly WordQuestion search;
    private readonly ConditionalWeakTable<Plan, Spelling> spellings = [];

    /// <summary>In the languages that come with the service.</summary>
    public static QuestionReader Default { get; } = new(Vocabulary.Default);

    public QuestionReader(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var topics = new PlanTopics(vocabulary);
        menu = new MenuCommand(vocabulary);
        splitWords = new SplitWords(vocabulary);
        references = new ItemReferences(vocabulary);
        phrases = new PhraseFinder(vocabulary);
        notNumbers = new NotNumbers(vocabulary);
        shortYears = new ShortYears(vocabulary);
        places = new PlacesInPlan(vocabulary);
        inList = new PlaceInList(vocabulary);
        partyWords = new PartyWords(vocabulary);
        says = new SaysQuestion(vocabulary, topics);
        duties = new DutyQuestion(vocabulary);
        statements = new StatementReader(vocabulary, SignIndex.Default, references, topics);
        later = new LaterQuestion(topics, statements, new LanguageWish(vocabulary));
        ofPlan = new PlanQuestion(vocabulary, topics);
        search = new WordQuestion(vocabulary);
    }

    /// <param name="words">What was typed, as <see cref="PlainWords"/> makes it.</param>
    /// <param name="plan">The plan that answers.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="before">What was said before; nothing by default.</param>
    /// <param name="isCoordinator">Whether a coordinator asks.</param>
    /// <param name="typed">What was typed, in its own letters; the words themselves by default.</param>
    public CommandCall Read(string words, Plan plan, DateOnly today, Remembered? before = null, bool isCoordinator = false, string? typed = null)
    {
        typed ??= words;
        before ??= Remembered.Nothing;
        if (menu.Read(words, typed, plan, before) is { } command)
            return command;

        var links = Links.In(typed);
        var question = Take(links is [] ? words : PlainWords.Of(Links.Blank(typed, links)), plan, today, before, isCoordinator) with { Typed = typed };
        var plainly = WithoutParties(question, links);
        return QuotedItems.Read(question)
            ?? says.Read(plainly)
            ?? statements.Read(question, typed, links)
            ?? Read(plainly, typed);
    }

    private CommandCall Read(Question question, string typed) =>
        ZoneSentence.Read(question, typed)
            ?? Talk(question)
            ?? NotOurs(question)
            ?? Years.Missing(question)
            ?? later.Read(question, typed)
            ?? duties.Read(question)
            ?? inList.Read(question)
            ?? PlacesInPlan.Read(question)
            ?? AboutItems(question)
            ?? FollowUps.Read(question)
            ?? ofPlan.Read(question)
            ?? search.Read(question, SpellingOf(question.Plan));

    /// <summary>The names of countries are no other words: "United States" no status, "Viet Nam" nothing to write. Where practices are asked for, none of them is.</summary>
    private Question WithoutParties(Question question, IReadOnlyList<Range> links)
    {
        var isOfPractices = question.Has(Concept.Practice);
        if (!(isOfPractices || partyWords.MayBeIn(question.Reading.Words)) || question.Parties is not { Count: > 0 } parties)
            return question;

        var rest = Links.Blank(question.Typed, [.. links, .. parties.Where(one => isOfPractices || partyWords.Is(question.Typed, one)).Select(one => one.Start..one.End)]);
        var other = Take(PlainWords.Of(rest), question.Plan, question.Today, question.Before, question.IsCoordinator) with { Typed = question.Typed };
        return isOfPractices && !other.Has(Concept.Practice) ? question : other;
    }

    /// <summary>Takes a sentence apart: references and years first, since they are certain.</summary>
    private Question Take(string words, Plan plan, DateOnly today, Remembered before, bool isCoordinator)
    {
        var (corrected, languages) = SpellingOf(plan).Correct(splitWords.Join(words));
        var reading = new Reading(corrected);
        var reference = TakeReference(reading);
        notNumbers.Take(reading);
        var (shortYear, isShortPeriod) = shortYears.Take(reading, plan.Period);
        var (year, isPeriod, noYear) = Years.Take(reading, plan.Period);
        var (theme, item) = places.Take(reading);
        var ids = references.Take(reading, plan);
        var meaning = phrases.Find(reading.Rest, languages);
        return new()
        {
            Meaning = meaning,
            Reading = reading,
            Languages = languages,
            Typed = words,
            Ids = ids,
            Reference = reference,
            ThemePlace = theme,
            ItemPlace = item,
            NamesPeriod = isPeriod || isShortPeriod,
            Year = year ?? shortYear ?? Years.Named(meaning, today.Year),
            NoYear = noYear,
            Plan = plan,
            Today = today,
            Before = before,
            IsCoordinator = isCoordinator,
        };
    }

    private static string? TakeReference(Reading reading)
    {
        string? reference = null;
        foreach (var match in Reference().EnumerateMatches(reading.Words))
        {
            reference ??= $"PP-{reading.Words.AsSpan(match.Index, match.Length)[2..].TrimStart("-# ")}";
            reading.Take(match.Index, match.Length);
        }

        return reference;
    }

    private static CommandCall? Talk(Question question)
    {
        if (question.Ids is not [] || question.Reference is not null || question.Year is not null || question.NoYear is not null)
            return null;
        if (question.Has(Concept.Help) && question.Meaning.IsOnly(Concept.Help, Concept.Greeting, Concept.Thanks, Concept.Show, Concept.Meaning, Concept.Pronoun))
            return new(Commands.Help);
        if (question.Has(Concept.Thanks) && question.Meaning.IsOnly(Concept.Thanks, Concept.Greeting, Concept.FollowUp, Concept.Pronoun))
            return new(Commands.Thanks);

        return question.Has(Concept.Greeting) && question.Meaning.IsOnly(Concept.Greeting) ? new(Commands.Hello) : null;
    }

    private static CommandCall? NotOurs(Question question)
    {
        // Practices are about hotels, tickets and tiers too.
        if (question.Ids is not [] || (question.Has(Concept.Practice) && !question.Has(Concept.Compose)))
            return null;
        if (question.Has(Concept.Cases))
            return new(Commands.Elsewhere, Commands.Cases);
        if (question.Has(Concept.Statistics))
            return new(Commands.Elsewhere, Commands.Statistics);

        // An hour of the day is asked for elsewhere, but that of a digest here.
        return (question.Has(Concept.Compose) && !DigestSentence.AsksForNewsletter(question)) || (question.Has(Concept.Elsewhere) && !question.Has(Concept.Digest)) ? new(Commands.Unknown) : null;
    }

    private static CommandCall? AboutItems(Question question)
    {
        List<string> known = [];
        foreach (var mention in question.Ids)
        {
            var fitting = MeantItems.Fitting(question.Plan, mention);
            if (fitting is not [var only])
                return fitting is [] ? new(Commands.MissingItem, mention) : new(Commands.ChooseItem, string.Join(' ', fitting));

            known.Add(only);
        }

        return known switch
        {
            [] => null,
            [var single] when question.Has(Concept.Parts) && WithParts(question.Plan, single) is [_, _, ..] all => new(Commands.Items, string.Join(' ', all)),
            [var single] => question.Has(Concept.Who) ? Commands.WhoActsOn(single) : new(Commands.Item, single),
            _ => new(Commands.Items, string.Join(' ', known.Distinct())),
        };
    }

    private static string[] WithParts(Plan plan, string id) => [.. plan.Items.Where(item => item.Id == id || item.ParentId == id).Select(item => item.Id)];

    private Spelling SpellingOf(Plan plan) => spellings.GetValue(plan, _ => new Spelling(vocabulary, WordQuestion.WordsOf(plan), SignIndex.Default.Words));

    [GeneratedRegex(@"(?<![\p{L}\p{N}])pp ?[-#‐-―]? ?\d{1,6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
