using System.Buffers;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds what is asked of the part of a country or an organisation: "which items is Thailand responsible for?".</summary>
internal sealed class DutyQuestion
{
    private const int MostUnknown = 2;

    private static readonly Concept[] aboutSomethingElse =
    [
        Concept.Practice, Concept.Submission, Concept.Submit, Concept.Endorse, Concept.Digest, Concept.Initiative, Concept.Translation, Concept.Version, Concept.Materials, Concept.Events,
        Concept.Compose, Concept.Missing, Concept.Switch, Concept.Review, Concept.Changes, Concept.Due, Concept.Overdue, Concept.Mark, Concept.Group, Concept.Ongoing,
    ];

    private readonly string[] duties;
    private readonly SearchValues<string> hints;

    public DutyQuestion(Vocabulary vocabulary)
    {
        duties = vocabulary.Of(lexicon => lexicon.Duties);
        hints = SearchValues.Create(duties, StringComparison.Ordinal);
    }

    public CommandCall? Read(Question question)
    {
        if (question is not { Ids: [], Reference: null, Year: null, NoYear: null, ThemePlace: null, ItemPlace: null } || question.Meaning.Topics is not [] || question.Meaning.Unknown > MostUnknown
            || question.HasAny(aboutSomethingElse) || !(question.Has(Concept.Who) || HasDuty(question.Reading.Words)))
            return null;

        return NamedParty.In(question) is { } code ? new(Commands.Party, $"{code} {Commands.Who}") : null;
    }

    private bool HasDuty(string words) => words.AsSpan().ContainsAny(hints) && duties.Any(phrase => Phrase.IndexIn(words, phrase) >= 0);
}
