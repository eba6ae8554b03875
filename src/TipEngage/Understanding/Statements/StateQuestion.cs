using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds which items are asked for by their recorded progress: "what is completed?", "which items are in progress?".</summary>
internal static class StateQuestion
{
    private static readonly Concept[] aboutSomethingElse =
    [
        Concept.Practice, Concept.Submission, Concept.Submit, Concept.Review, Concept.Digest, Concept.Initiative, Concept.Translation, Concept.Version, Concept.Materials, Concept.Events,
        Concept.Ongoing, Concept.Overdue, Concept.Who, Concept.When, Concept.Pronoun, Concept.Countries, Concept.Changes, Concept.Group, Concept.Background, Concept.ForAction, Concept.Except, Concept.Month,
    ];

    public static CommandCall? Read(Sentence sentence)
    {
        var question = sentence.Question;
        if (question is not { Ids: [], Year: null, NoYear: null, ThemePlace: null, ItemPlace: null, NamesPeriod: false } || question.Meaning.Topics is not [] || question.HasAny(aboutSomethingElse))
            return null;
        if (question.Before.Items is [_] && !question.Has(Concept.Plan))
            return null;
        if (sentence.Values(Sign.Progress) is not [var state] || sentence.Has(Sign.Tongue) || sentence.Days is not [] || sentence.Chunks.Any(IsAboutSomethingElse))
            return null;

        return new(Commands.Progress, state);
    }

    private static bool IsAboutSomethingElse(Chunk chunk) => !chunk.Has(Sign.Progress) && (!chunk.IsKnown || chunk.HasAny(
        Sign.Not, Sign.Mark, Sign.Assign, Sign.Remove, Sign.Translation, Sign.Translated, Sign.Held, Sign.Add, Sign.Decide, Sign.Follow, Sign.FollowWhen, Sign.Undo, Sign.History, Sign.Changed,
        Sign.Changes, Sign.Since, Sign.Within, Sign.Initiative, Sign.Month, Sign.Polite));
}
