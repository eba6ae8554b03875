using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds whose past is asked for: "history of 4a", "who marked 4a completed".</summary>
internal sealed class HistoryQuestion(ItemsOfSentence items)
{
    public CommandCall? Read(Sentence sentence)
    {
        var isWho = sentence.Has(Sign.AskWho) && sentence.Has(Sign.Changed);
        if (!isWho && !sentence.Has(Sign.History) && !sentence.Has(Sign.Changelog))
            return null;

        var named = items.Meant(sentence, 0, sentence.Words.Length);
        if (named.Doubt is not null)
            return named.Doubt;
        if (named.Ids is [var only] && !(named.End > 0 && sentence.Question.Ids is [] && sentence.Question.HasAny(Concept.Plan, Concept.Group)))
            return new(Commands.History, only);
        if (named.Ids.Count > 1)
            return new(Commands.Changes, new ChangesRequest(null, false, named.Ids).ToArguments());
        if (ItemsOfSentence.Before(sentence) is { } shown && !sentence.Question.HasAny(Concept.Plan, Concept.Group) && (sentence.Has(Sign.Pronoun) || !isWho))
            return new(Commands.History, shown);

        return sentence.Has(Sign.Changelog) ? new(Commands.Changes, new ChangesRequest(null, false, []).ToArguments()) : null;
    }
}
