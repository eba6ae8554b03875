using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what is to be recorded of a translation: by a verb, or as it is just said, as in "the Thai translation of the guide is published".</summary>
internal sealed class TranslationStatement(ItemsOfSentence items, PlanTopics topics, UnknownLanguage unknownLanguage)
{
    public CommandCall? Read(Sentence sentence)
    {
        var verb = sentence.First(Sign.Mark);
        var state = sentence.First(Sign.Translated) ?? (verb is null ? null : sentence.First(Sign.Progress));
        var subject = sentence.Chunks.FirstOrDefault(chunk => chunk.HasAny(Sign.Tongue, Sign.Translation) && chunk != state);
        if (state is null || subject is null || sentence.Question.Has(Concept.Practice) || IsAboutAnItem(sentence))
            return null;

        var (start, end) = (Math.Min(verb?.Start ?? subject.Start, subject.Start), Math.Max(state.End, subject.End));
        if (Mood.IsDenied(sentence, state.Start) || Mood.IsQuestion(sentence, start, end))
            return null;
        if (verb is null && (sentence.Words.Contains('?') || sentence.Has(Sign.Ask) || !IsSaid(sentence, subject, state)))
            return null;

        return sentence.Question.IsCoordinator ? new(Commands.RecordTranslation, Request(sentence, state).ToArguments()) : new(Commands.NotForYou);
    }

    /// <summary>In "mark 4b completed, the Thai translation is published", the rest is a note.</summary>
    private bool IsAboutAnItem(Sentence sentence) =>
        sentence.First(Sign.Progress) is { } progress && items.Named(sentence, 0, progress.Start).Count > 0;

    /// <summary>Without a verb, the language or the translation comes first, and its state ends it; a member says it in full.</summary>
    private static bool IsSaid(Sentence sentence, Chunk subject, Chunk state)
    {
        var last = sentence.Chunks.LastOrDefault(chunk => chunk.End <= state.Start);
        var isFull = last?.Has(Sign.Copula) is true || sentence.Words.AsSpan(state.Start..state.End).Contains(' ') || Phrase.IsUnspaced(sentence.Words[state.Start]);
        return subject.Start < state.Start && (isFull || sentence.Question.IsCoordinator);
    }

    private TranslationRequest Request(Sentence sentence, Chunk state)
    {
        var material = topics.Materials(sentence.Question.Plan, sentence.Values(Sign.Topic)) is [var only] && only.Members is [] ? only.Id : null;
        var unknown = unknownLanguage.In(sentence);
        var language = unknown is null && sentence.Values(Sign.Tongue) is [var tongue] ? tongue : null;
        return new(material, language, state.Value(Sign.Translated) ?? (state.Value(Sign.Progress) is "in_progress" ? "in_translation" : null), sentence.Link, NamedDays.Said(sentence))
        {
            UnknownLanguage = unknown,
        };
    }
}
