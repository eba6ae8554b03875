using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds whose past is asked for: "history of 4a", "who marked 4a completed", "history of 4a on 3 November".</summary>
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
            return sentence.Days is [] ? new(Commands.History, only) : Changes(sentence, [only]);
        if (named.Ids.Count > 1)
            return Changes(sentence, named.Ids);
        if (ItemsOfSentence.Before(sentence) is { } shown && !sentence.Question.HasAny(Concept.Plan, Concept.Group) && (sentence.Has(Sign.Pronoun) || !isWho))
            return sentence.Days is [] ? new(Commands.History, shown) : Changes(sentence, [shown]);

        return sentence.Has(Sign.Changelog) || (isWho && sentence.Days is not []) ? Changes(sentence, []) : null;
    }

    private static CommandCall Changes(Sentence sentence, IReadOnlyList<string> items) =>
        new(Commands.Changes, new ChangesRequest(SinceDay.Of(sentence), false, items, LastDay.Of(sentence)).ToArguments());
}
