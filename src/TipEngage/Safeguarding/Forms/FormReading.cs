using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>A text of a form with the phrases that were found in it, of all languages at once.</summary>
internal sealed partial class FormReading
{
    private const int CharactersOfAWord = 6;
    private const int MostCapitals = 12;

    /// <summary>What forms add to what chats look for.</summary>
    private static readonly PhraseKind[] ofStories = [PhraseKind.Harm, PhraseKind.Innocent];

    private FormReading(FormText text, PhraseFinds finds, PhraseFinds talk, string? language)
    {
        (Text, Finds, Talk, Language) = (text, finds, talk, language);
        var thai = Tokens.Count(token => IsThai(text.Plain.Text[token.Start]));
        Word = thai * 2 > Tokens.Count ? CharactersOfAWord : 1;
    }

    public FormText Text { get; }

    /// <summary>What forms look for.</summary>
    public PhraseFinds Finds { get; }

    /// <summary>What chats look for.</summary>
    public PhraseFinds Talk { get; }

    /// <summary>The language with the most finds.</summary>
    public string? Language { get; }

    /// <summary>How many tokens a word has.</summary>
    public int Word { get; }

    public IReadOnlyList<Token> Tokens => Text.Plain.Tokens;

    public static FormReading Of(FormText text, IEnumerable<(PhraseBook Book, PhraseFinds Finds)> forms, IReadOnlyCollection<(PhraseBook Book, PhraseFinds Finds)> chats)
    {
        var (finds, talk) = (new PhraseFinds(text.Plain), new PhraseFinds(text.Plain));
        var (language, most) = ((string?)null, 0);
        foreach (var (book, found) in forms)
        {
            finds.Add(found);
            if (book.ListsWords)
                finds.Add(PhraseKind.AccusingAlone, found[PhraseKind.Accusing]);
            if (book.HasArticles)
                finds.Add(PhraseKind.AccusingBare, found[PhraseKind.Accusing]);
            if (chats.FirstOrDefault(chat => chat.Book.Language == book.Language).Finds is { } known)
                Array.ForEach(ofStories, kind => known.Add(kind, found[kind]));
            var general = found[PhraseKind.General].Count + found[PhraseKind.Counted].Count + found[PhraseKind.Speech].Count + found[PhraseKind.Sector].Count;
            if (general > most)
                (language, most) = (book.Language, general);
        }

        foreach (var (_, found) in chats)
            talk.Add(found);
        finds.Add(PhraseKind.Age, AgesIn(text));
        return new(text, finds.Sorted(), talk.Sorted(), language);
    }

    /// <summary>Whether something of a kind is at most so many words away in the same sentence.</summary>
    public bool IsNear(PhraseKind kind, Span span, int words) => Finds.Near(kind, span, words * Word).Any();

    public bool IsIn(PhraseKind kind, int sentence) => Finds.HasIn(kind, sentence, sentence);

    /// <summary>Whether a sentence is of rules and programmes.</summary>
    public bool IsGeneral(int sentence) =>
        Finds.In(PhraseKind.General, sentence, sentence).Take(2).Count() is 2 || Talk.HasIn(PhraseKind.Rule, sentence, sentence);

    /// <summary>The same, where a rule alone is not enough.</summary>
    public bool IsOfProgramme(int sentence) =>
        Finds.In(PhraseKind.General, sentence, sentence).Take(2).Count() is var general && (general is 2 || (general is 1 && Talk.HasIn(PhraseKind.Rule, sentence, sentence)));

    /// <summary>Whether something is denied: in the words before it, or between the two.</summary>
    public bool IsDenied(Span span, int words) =>
        Talk.Near(PhraseKind.Denial, span, words * Word).Any(denial => denial.First < span.First && !denial.Overlaps(span));

    /// <summary>Whether a token begins with a capital; a script without capitals has none.</summary>
    public bool IsCapital(int token) => Text.IsCapital(Tokens[token]);

    public ReadOnlySpan<char> WordAt(int token) => Text.Plain.Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>Whether nothing but a space or a hyphen is between a token and the next.</summary>
    public bool IsJoined(int token)
    {
        if (token + 1 >= Tokens.Count || Tokens[token].Sentence != Tokens[token + 1].Sentence)
            return false;

        var (end, next) = (FormText.EndOf(Tokens[token]), Tokens[token + 1].At);
        return next - end <= 2 && Text.Marked.AsSpan(end, next - end).IndexOfAnyExcept(" -.") < 0;
    }

    /// <summary>The tokens with capitals that stand around one, as a span.</summary>
    public Span Capitals(int token)
    {
        var (first, end) = (token, token + 1);
        while (first > 0 && token - first < MostCapitals && IsJoined(first - 1) && IsCapital(first - 1))
            first--;
        while (end < Tokens.Count && end - token < MostCapitals && IsJoined(end - 1) && IsCapital(end))
            end++;
        return new(first, end, Tokens[token].Sentence);
    }

    public int SentenceOf(Hit hit) => Tokens[Text.Plain.TokenAt(hit.From)].Sentence;

    public bool IsSentenceStart(int token) => token is 0 || Tokens[token - 1].Sentence != Tokens[token].Sentence;

    public Hit Hit(FindingKind kind, Severity severity, Span span) =>
        new(kind, severity, Tokens[span.First].At, FormText.EndOf(Tokens[span.End - 1]));

    /// <summary>Numbers between commas or in brackets, as ages are often written.</summary>
    private static List<Span> AgesIn(FormText text)
    {
        var ages = new List<Span>();
        for (var i = 1; i < text.Plain.Tokens.Count; i++)
        {
            var token = text.Plain.Tokens[i];
            var before = text.Marked.AsSpan(0, token.At).TrimEnd(' ');
            var end = FormText.EndOf(token);
            if (token.IsNumber && token.End - token.Start <= 2 && before is [.., ',' or '('] && int.Parse(text.Marked.AsSpan(token.At, end - token.At), CultureInfo.InvariantCulture) is >= 6 and < 90
                && (before is [.., '('] ? AgeInBrackets() : AgeEnd()).IsMatch(text.Marked.AsSpan(end)[..Math.Min(12, text.Marked.Length - end)]))
            {
                ages.Add(new(i, i + 1, token.Sentence));
            }
        }

        return ages;
    }

    [GeneratedRegex(@"^(?: ?(?:t|th|thn|tahun|tuoi|ปี|yo|yrs?|years?(?: old)?))? ?[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex AgeEnd();

    [GeneratedRegex(@"^ ?(?:t|th|thn|tahun|tuoi|ปี|yo|yrs?|years?(?: old)?)?(?:[,) ]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AgeInBrackets();

    /// <summary>Whether there is a token here, and it is Thai.</summary>
    public bool IsThai(int token) => token < Tokens.Count && IsThai(Text.Marked[Tokens[token].At]);

    public static bool IsThai(char character) => character is >= '\u0E00' and <= '\u0E7F';
}
