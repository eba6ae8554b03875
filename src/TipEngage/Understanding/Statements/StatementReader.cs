using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what a sentence asks of the register, or what it wants to have recorded there.</summary>
internal sealed class StatementReader
{
    private readonly SignIndex signs;
    private readonly ChunkFinder chunks;
    private readonly ProgressStatement progress;
    private readonly TranslationStatement translation;
    private readonly AssignmentStatement assignment;
    private readonly EventStatement events;
    private readonly MaterialStatement materials;
    private readonly FollowStatement follow;
    private readonly HistoryQuestion history;
    private readonly ChangesQuestion changes;
    private readonly StateQuestion states;

    public StatementReader(Vocabulary vocabulary, SignIndex signs, ItemReferences references, PlanTopics topics)
    {
        this.signs = signs;
        chunks = new ChunkFinder(vocabulary, signs);
        var items = new ItemsOfSentence(vocabulary, references, topics);
        progress = new ProgressStatement(items);
        UnknownLanguage = new UnknownLanguage(vocabulary);
        translation = new TranslationStatement(items, topics, UnknownLanguage);
        assignment = new AssignmentStatement(items, new UnknownNames(vocabulary));
        events = new EventStatement(items, topics, signs);
        materials = new MaterialStatement(topics, signs);
        follow = new FollowStatement(items);
        history = new HistoryQuestion(items);
        changes = new ChangesQuestion(items);
        states = new StateQuestion(vocabulary);
    }

    public UnknownLanguage UnknownLanguage { get; }

    /// <param name="question">The sentence as a question.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="links">Its links, which are not in the question.</param>
    /// <returns>The command; null where it is about something else.</returns>
    public CommandCall? Read(Question question, string typed, IReadOnlyList<Range> links)
    {
        if (question.Reference is not null || !(question.HasAny(Concept.Initiative, Concept.Changes) || signs.MayLead(question.Reading.Words)))
            return null;

        var sentence = Take(question, typed, links);
        return (BeginsWithAnOrder(sentence) ? Ordered(sentence) : null)
            ?? RegisterQuestion.AboutRoles(sentence)
            ?? InitiativeDecision.Read(sentence)
            ?? follow.Read(sentence)
            ?? history.Read(sentence)
            ?? RegisterQuestion.AboutUndo(sentence)
            ?? changes.Read(sentence)
            ?? RegisterQuestion.AboutInvitations(sentence)
            ?? RegisterQuestion.AboutPlace(sentence)
            ?? RegisterQuestion.AboutExport(sentence)
            ?? RegisterQuestion.AboutInitiatives(sentence)
            ?? Ordered(sentence)
            ?? states.Read(sentence);
    }

    /// <summary>What follows an order may be a note, in which any word may stand.</summary>
    private static bool BeginsWithAnOrder(Sentence sentence) =>
        sentence.Chunks.FirstOrDefault(chunk => chunk.HasAny(Sign.Mark, Sign.Assign)) is { } verb && sentence.IsOnlyFiller(0, verb.Start);

    private CommandCall? Ordered(Sentence sentence) => translation.Read(sentence) ?? events.Read(sentence) ?? materials.Read(sentence) ?? Recorded(sentence);

    /// <summary>The verb that comes first is meant; the other may stand in a note.</summary>
    private CommandCall? Recorded(Sentence sentence) =>
        sentence.IndexOf(Sign.Mark) is var mark && sentence.IndexOf(Sign.Assign) is var assign && assign >= 0 && (mark < 0 || assign < mark)
            ? assignment.Read(sentence) ?? progress.Read(sentence)
            : progress.Read(sentence) ?? assignment.Read(sentence);

    public Sentence Take(Question question, string typed, IReadOnlyList<Range> links)
    {
        var words = question.Reading.Words;
        var found = chunks.Find(words, question.Languages);
        return new()
        {
            Question = question,
            Words = words,
            Chunks = found,
            Days = NamedDays.In(words, found, question.Today),
            Typed = typed,
            Links = links,
        };
    }
}
