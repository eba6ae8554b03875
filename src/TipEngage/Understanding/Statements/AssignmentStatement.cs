using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds who is to act on items, or no longer: "assign 5 to Thailand and IOM", "remove Malaysia from 6", "Thailand leads 5".</summary>
internal sealed class AssignmentStatement(ItemsOfSentence items, UnknownNames unknown)
{
    public CommandCall? Read(Sentence sentence)
    {
        var verb = sentence.First(Sign.Assign) ?? sentence.First(Sign.Remove) ?? sentence.First(Sign.Give);
        if ((verb ?? sentence.First(Sign.Role)) is not { } heart || IsAboutSomethingElse(sentence) || (verb is null && sentence.Has(Sign.Ask)))
            return null;

        var parties = NamedParties.In(sentence, withGivers: verb?.Has(Sign.Remove) is true);
        if (!Mood.IsPlain(sentence, heart.Start, parties.Covers))
            return null;

        var named = items.Meant(sentence, 0, sentence.Words.Length, parties.Stretches);
        var names = verb is not null && verb.Has(Sign.Assign) ? unknown.After(sentence, verb, parties, named) : [];
        if (!IsMeant(sentence, verb, heart, parties, named, names))
            return null;
        if (!sentence.Question.IsCoordinator)
            return verb is null ? null : new(Commands.NotForYou);

        return named.NothingKnown ?? new(Commands.Assign, Request(sentence, verb, parties, named, names).ToArguments());
    }

    /// <summary>Whether the words that were found assign: some of them also say something else.</summary>
    private static bool IsMeant(Sentence sentence, Chunk? verb, Chunk heart, NamedParties parties, MeantItems named, IReadOnlyList<string> names) =>
        verb is null ? parties.Start is { } first && first < heart.Start && sentence.IsOnlyFiller(0, first) && named.End > heart.End
        : verb.Has(Sign.Assign) ? parties.Any || names.Count > 0 || named.End > 0 || sentence.Has(Sign.Pronoun)
        : verb.Has(Sign.Remove) ? parties.Any && named.End > 0
        : parties.Any && (sentence.Has(Sign.Role) || named.End > 0) && (sentence.Has(Sign.Role) || parties.IsObjectOf(sentence, verb));

    private static bool IsAboutSomethingElse(Sentence sentence) =>
        sentence.Question.HasAny(Concept.Practice, Concept.Submission, Concept.Attribution, Concept.Digest, Concept.Initiative);

    private static AssignmentRequest Request(Sentence sentence, Chunk? verb, NamedParties parties, MeantItems named, IReadOnlyList<string> names)
    {
        var before = ItemsOfSentence.Before(sentence);
        var ids = named.Ids.Count > 0 ? named.Ids : before is null ? [] : [before];
        var isRemoval = verb?.Has(Sign.Remove) is true;
        var role = isRemoval ? null : sentence.Values(Sign.Role) is [var only] ? only : null;
        return new(ids, parties.Codes, [.. parties.Unknown, .. names], role, isRemoval) { Since = isRemoval ? null : NamedDays.Said(sentence), Missing = named.Missing is [] ? null : named.Missing };
    }
}
