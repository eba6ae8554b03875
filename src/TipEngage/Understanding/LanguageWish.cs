using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Tells a wish to be answered in another language from a question that only names one, or a country: "and into Vietnamese?", "does the plan mention Indonesia?".</summary>
internal sealed class LanguageWish(Vocabulary vocabulary)
{
    private const int MostFillers = 2;

    private readonly string[] languageWords = vocabulary.Of(lexicon => lexicon.LanguageWords);
    private readonly string[] ownInEnglish = [.. vocabulary.Lexicons[0].Languages.Values.SelectMany(names => names).Select(PlainWords.Of)];
    private readonly string[] names = vocabulary.Of(lexicon => [.. lexicon.Languages.Values.SelectMany(each => each)]);

    public bool IsIn(Question question) => question.Has(Concept.Switch)
        ? NamesALanguage(question) || question.Meaning is { Known: 2, Unknown: 0, Fillers: 0 }
        : IsNothingElse(question) && NamesALanguage(question);

    /// <summary>Whether a sentence goes on from the one before, with another language.</summary>
    public bool GoesOn(Question question) => NamesALanguage(question) && !question.Has(Concept.Switch) && IsContinued(question);

    /// <summary>The name of a language, as no country is called; in English some languages are called as their people.</summary>
    private bool NamesALanguage(Question question)
    {
        if (languageWords.Any(word => Phrase.IndexIn(question.Reading.Words, word) >= 0))
            return true;

        Range[] parties = [.. question.Parties.Select(one => one.Start..one.End).Where(place => !ownInEnglish.Contains(PlainWords.Of(question.Typed[place])))];
        var words = parties is [] ? question.Reading.Words : PlainWords.Of(Links.Blank(question.Typed, parties));
        return names.Any(name => (ownInEnglish.Contains(name) || !NamedParty.IsName(name)) && Phrase.IndexIn(words, name) >= 0);
    }

    private bool IsNothingElse(Question question) => question.Meaning is { Known: 1, Unknown: 0, Fillers: <= MostFillers }
        && question.Reading.MostDigits == 0 && !question.Plain.Contains('?', StringComparison.Ordinal) && !IsContinued(question);

    private bool IsContinued(Question question) =>
        question.Has(Concept.FollowUp) || (Reading.WordFrom(question.Reading.Words, 0) is { } first && vocabulary.Joiners.Contains(first));
}
