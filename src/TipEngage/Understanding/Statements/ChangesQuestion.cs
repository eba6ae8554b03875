using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds since when, and of what, changes are asked for: "what changed since Monday", "what changed on 3 November", "catch me up".</summary>
internal sealed class ChangesQuestion(ItemsOfSentence items)
{
    private const int DaysOfWeek = 7;

    public CommandCall? Read(Sentence sentence)
    {
        var question = sentence.Question;
        var isSaid = sentence.Has(Sign.Changes);
        if (question.HasAny(Concept.Digest, Concept.Practice, Concept.Submission) || (!isSaid && !question.Has(Concept.Changes)) || (isSaid && !IsAsked(sentence)))
            return null;

        var named = items.Meant(sentence, 0, sentence.Words.Length, MeantDays(sentence));
        if (named.Doubt is not null)
            return named.Doubt;
        if (!isSaid && named.Ids.Count > 0)
            return null;

        var isSinceMeeting = sentence.Has(Sign.Meeting);
        var ids = named.Ids.Count > 0 ? named.Ids : sentence.Has(Sign.Pronoun) && ItemsOfSentence.Before(sentence) is { } shown ? [shown] : [];
        var since = isSinceMeeting ? null : SinceDay.Of(sentence) ?? (ids.Count > 0 ? null : question.Today.AddDays(-DaysOfWeek));
        return new(Commands.Changes, new ChangesRequest(since, isSinceMeeting, ids, since is null ? null : LastDay.Of(sentence)).ToArguments());
    }

    /// <summary>Changes are asked for by a question word, by a time, or by nothing else beside them.</summary>
    private static bool IsAsked(Sentence sentence) => sentence.Has(Sign.Ask) || sentence.Has(Sign.Since) || sentence.Has(Sign.Within) || sentence.Has(Sign.Period) || sentence.Days is not [] || sentence.Words.Contains('?')
        || sentence.Question.HasAny(Concept.Show, Concept.Changes) || sentence.Chunks.All(chunk => chunk.IsFiller || chunk.Senses.Count > 0 || IsOfAnItem(sentence, chunk));

    private static bool IsOfAnItem(Sentence sentence, Chunk chunk) => chunk.IsKnown || sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyInRange('0', '9');

    /// <summary>Numbers of days and weeks name no items.</summary>
    private static IEnumerable<(int Start, int End)> MeantDays(Sentence sentence) =>
        sentence.Chunks.Zip(sentence.Chunks.Skip(1)).Where(pair => pair.Second.Has(Sign.Unit) && SinceDay.Number(sentence, pair.First) is not null).Select(pair => (pair.First.Start, pair.First.End));
}
