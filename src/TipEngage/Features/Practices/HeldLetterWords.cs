using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Practices;

/// <summary>What a person was written, in words.</summary>
internal static class HeldLetterWords
{
    /// <param name="letter">The letter.</param>
    /// <param name="practice">The practice of their own that it is about; null where it is about another.</param>
    public static HeldLetter Of(HeldLetter letter, SharedPractice? practice) => letter with
    {
        InWords = Heading(letter, practice),
        DetailInWords = [.. Detail(letter.Detail ?? RegisterJson.NoFields)],
    };

    private static string Heading(HeldLetter letter, SharedPractice? practice)
    {
        var reference = letter.Reference ?? Strings.Letter_ADraft;
        return letter.Kind switch
        {
            ConcernedLetters.Kind => Sentence.Of(Strings.Held_Letter_Objection, reference, RegisterWords.Party(letter.Told)),
            ReviewerLetters.Kind => Sentence.Of(Strings.Held_Letter_Assigned, reference),
            _ => (practice is null ? null : LetterCard.HeadingOf(letter.Told, practice, letter.Detail ?? RegisterJson.NoFields)) ?? Sentence.Of(Strings.Held_Letter_Other, reference),
        };
    }

    private static IEnumerable<string> Detail(IReadOnlyDictionary<string, string> detail) =>
    [
        .. detail.TryGetValue(PracticeLetters.Reason, out var reason) ? [Line(Strings.Review_Why, ReviewWords.Reason(reason))] : Array.Empty<string>(),
        .. LetterWords.Comments(detail).Select(one => Line(PracticeForm.Find(one.Key) is { } field ? PracticeWords.Name(field) : Strings.Review_Note, one.Value)),
        .. detail.TryGetValue(PracticeLetters.Updated, out var updated) ? [Line(Strings.Held_UpdateOf, updated)] : Array.Empty<string>(),
        .. LetterWords.Facts(detail).Select(fact => Line(fact.Title, fact.Value)),
        .. LetterWords.CountLines(detail),
        .. LetterWords.BegunLines(detail),
    ];

    private static string Line(string label, string words) => Sentence.Of(Strings.Plain_Line, label, words);
}
