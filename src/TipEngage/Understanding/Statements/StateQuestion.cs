using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds which items are asked for by their recorded progress: "what is completed?", "which items are in progress?".</summary>
internal sealed class StateQuestion(Vocabulary vocabulary)
{
    private const string InProgress = "in_progress";

    private static readonly Concept[] aboutSomethingElse =
    [
        Concept.Practice, Concept.Submission, Concept.Submit, Concept.Review, Concept.Digest, Concept.Initiative, Concept.Translation, Concept.Version, Concept.Materials, Concept.Events,
        Concept.Ongoing, Concept.Overdue, Concept.Who, Concept.When, Concept.Pronoun, Concept.Countries, Concept.Changes, Concept.Group, Concept.Background, Concept.ForAction, Concept.Except,
    ];

    private readonly string[] now = vocabulary.Of(lexicon => lexicon.Times.Now);

    public CommandCall? Read(Sentence sentence)
    {
        var question = sentence.Question;
        if (question is not { Ids: [], Year: null, NoYear: null, ThemePlace: null, ItemPlace: null, NamesPeriod: false } || question.Meaning.Topics is not [] || question.HasAny(aboutSomethingElse)
            || (question.Has(Concept.Month) && !sentence.Has(Sign.Period)))
        {
            return null;
        }

        if (question.Before.Items is [_] && !question.Has(Concept.Plan))
            return null;
        if (sentence.Values(Sign.Progress) is not [var state] || sentence.Has(Sign.Tongue) || sentence.Days is not [] || sentence.Chunks.Any(IsAboutSomethingElse))
            return null;

        return IsOfWindow(question, state) ? null : new(Commands.Progress, state);
    }

    /// <summary>What goes on now, or is under way, is what the plan's years say; "in progress" is what the register calls it.</summary>
    private bool IsOfWindow(Question question, string state) => state is InProgress && question.Has(Concept.Active)
        && (!question.Has(Concept.Progressed) || now.Any(word => Phrase.IndexIn(question.Reading.Words, word) >= 0));

    private static bool IsAboutSomethingElse(Chunk chunk) => !chunk.Has(Sign.Progress) && (!chunk.IsKnown || chunk.HasAny(
        Sign.Not, Sign.Mark, Sign.Assign, Sign.Remove, Sign.Translation, Sign.Translated, Sign.Held, Sign.Add, Sign.Decide, Sign.Follow, Sign.FollowWhen, Sign.Undo, Sign.History, Sign.Changed,
        Sign.Changes, Sign.Since, Sign.Within, Sign.Initiative, Sign.Month, Sign.Polite));
}
