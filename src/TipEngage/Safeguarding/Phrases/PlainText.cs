using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TipEngage.Resources;

namespace TipEngage.Safeguarding.Phrases;

/// <summary>
/// A text made comparable, all of it: lower case, no marks on letters, ASCII digits, words one space apart, Thai without
/// spaces, a new line after each sentence.
/// </summary>
internal sealed class PlainText
{
    private const string SentenceEnds = ".!?;…。！？؟।";
    private const char SentenceMark = '\n';

    /// <summary>Vowels before their consonant, vowels that a consonant follows, and consonants that end no syllable.</summary>
    private const string OpensThaiSyllable = "เแโใไ\u0E31\u0E37หฉผฝฌฮ";

    /// <summary>No letter from here on looks like a Latin one.</summary>
    private const char FirstUnlike = '\u0530';

    /// <summary>Letters of other scripts that look like Latin ones, and Latin ones whose mark is no mark of its own.</summary>
    private static readonly FrozenDictionary<char, char> lookAlikes = "øo đd ıi łl аa вb еe ёe нh іi їi јj кk мm оo рp сc ѕs тt уy хx һh ԁd ԛq ԝw αa βb εe ηn ιi κk νv οo ρp τt υu χx ϲc"
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private readonly List<Token> tokens;

    private PlainText(string text, string marked, List<Token> tokens) => (Text, Marked, this.tokens) = (text, marked, tokens);

    public string Text { get; }

    /// <summary>The same with its punctuation.</summary>
    public string Marked { get; }

    public IReadOnlyList<Token> Tokens => tokens;

    public static PlainText Of(string? text) =>
        OfDecomposed(TypedText.WithPlainDigits(TypedText.Normalisable(TypedText.WithoutMarkup(text ?? "")).Normalize(NormalizationForm.FormKD)));

    /// <param name="decomposed">Text in form KD.</param>
    /// <param name="origins">Takes, for each character of <see cref="Marked"/>, the place in that text that it came from.</param>
    public static PlainText OfDecomposed(string decomposed, List<int>? origins = null)
    {
        var marks = new List<(int At, char Mark)>();
        var normal = Normal(decomposed, marks, origins);
        var plain = new StringBuilder(normal.Length + 1);
        var tokens = new List<Token>((normal.Length / 4) + 1);
        var (sentence, mark) = (0, 0);
        for (var at = 0; at < normal.Length; at++)
        {
            var character = normal[at];
            if (IsSentenceEnd(normal, at))
                sentence = Break(plain, sentence);
            else if (IsUnspaced(character))
                AddCharacter(plain, tokens, character, sentence, at);
            else if (IsOfWord(character))
            {
                var end = EndOfWord(normal, at);
                AddWord(plain, tokens, normal.AsSpan(at, end - at), new(0, 0, sentence, false, MarksUpTo(end), at));
                at = end - 1;
            }
        }

        return new(plain.ToString(), normal, tokens);

        ulong MarksUpTo(int end)
        {
            var found = 0UL;
            for (; mark < marks.Count && marks[mark].At < end; mark++)
                found = ToneMarks.Append(found, marks[mark].Mark);
            return found;
        }
    }

    /// <summary>The first token that begins at a place of the marked text, or behind it.</summary>
    public int TokenAt(int at)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].At >= at ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Whether a word ends at this place of <see cref="Text"/>.</summary>
    public bool EndsAt(int at) => at >= Text.Length || Text[at] is ' ' or SentenceMark
        || (IsUnspaced(Text[at]) ? !IsThaiMark(Text[at]) : IsUnspaced(Text[at - 1]));

    /// <summary>Whether a word may begin at this place: not behind what no Thai syllable ends with.</summary>
    public bool BeginsAt(int at) => at is 0 || !OpensThaiSyllable.Contains(Text[at - 1]);

    /// <summary>One form for each character: compatibility forms, marks of Latin letters, case and scripts of digits make no difference.</summary>
    /// <param name="marks">Where each mark that was left out stood, is added to this.</param>
    private static string Normal(string decomposed, List<(int At, char Mark)> marks, List<int>? origins)
    {
        var folded = new StringBuilder(decomposed.Length);
        for (var at = 0; at < decomposed.Length; at++)
        {
            var character = decomposed[at];
            if (Unseen.IsPair(decomposed, at))
                continue;
            if (character is >= TypedText.FirstMark and <= TypedText.LastMark)
                marks.Add((folded.Length - 1, character));
            else if (character is 'đ' or 'Đ')
                marks.Add((folded.Length, 'đ'));
            Fold(folded, character);
            while (origins?.Count < folded.Length)
                origins.Add(at);
        }

        return folded.ToString();
    }

    private static void Fold(StringBuilder folded, char character)
    {
        if (char.IsWhiteSpace(character))
            AppendSpace(folded);
        else if (character is >= 'a' and <= 'z')
            folded.Append(character);
        else if (character is >= TypedText.FirstMark and <= TypedText.LastMark or '\'' or '’' or 'ʼ' or '‘' or '`' || Unseen.Is(character))
            return;
        else if (char.IsDigit(character))
            folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)));
        else if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.OtherNumber && CharUnicodeInfo.GetNumericValue(character) is var digit and >= 0 and < 10 && double.IsInteger(digit))
            folded.Append((char)('0' + (int)digit));
        else
            FoldLetter(folded, char.ToLowerInvariant(character));
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] is not ' ')
            folded.Append(' ');
    }

    private static void FoldLetter(StringBuilder folded, char character)
    {
        // Sara am is two characters by now, and a tone mark may stand before or between them.
        if (character is >= '\u0E48' and <= '\u0E4B' && folded.Length > 0 && folded[^1] is '\u0E4D')
            folded.Insert(folded.Length - 1, character);
        else
            folded.Append(character >= FirstUnlike ? character : lookAlikes.GetValueOrDefault(character, character));
    }

    private static int EndOfWord(string normal, int start)
    {
        var end = start;
        while (end < normal.Length && IsOfWord(normal[end]) && !IsUnspaced(normal[end]))
            end++;
        return end;
    }

    private static void AddWord(StringBuilder plain, List<Token> tokens, ReadOnlySpan<char> word, Token token)
    {
        Space(plain);
        tokens.Add(token with { Start = plain.Length, End = plain.Length + word.Length, IsNumber = !word.ContainsAnyExceptInRange('0', '9') });
        plain.Append(word);
    }

    private static void AddCharacter(StringBuilder plain, List<Token> tokens, char character, int sentence, int at)
    {
        if (plain.Length > 0 && !IsUnspaced(plain[^1]))
            Space(plain);
        tokens.Add(new(plain.Length, plain.Length + 1, sentence, false, 0, at));
        plain.Append(character);
    }

    private static void Space(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] is not SentenceMark)
            plain.Append(' ');
    }

    private static int Break(StringBuilder plain, int sentence)
    {
        if (plain.Length is 0 || plain[^1] is SentenceMark)
            return sentence;

        plain.Append(SentenceMark);
        return sentence + 1;
    }

    /// <summary>A full stop inside a number or an address ends nothing, nor one after "Co" or "Mr".</summary>
    private static bool IsSentenceEnd(string text, int at) =>
        SentenceEnds.Contains(text[at]) && (text[at] is not '.' || at + 1 == text.Length || !(IsOfWord(text[at + 1]) || IsAbbreviated(text.AsSpan(0, at)) || IsNumbered(text, at)));

    private static bool IsAbbreviated(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOf(' ') + 1)..] is "co" or "ltd" or "inc" or "corp" or "mr" or "mrs" or "ms" or "dr" or "pt" or "cv" or "jl" or "jln" or "tp" or "st" or "rd" or "capt" or "sgt" or "insp" or "supt" or "kec" or "kab" or "หจก" or "บจก" or "บมจ" or "ตม" or "สภ";

    /// <summary>"No. 9" ends nothing.</summary>
    private static bool IsNumbered(string text, int at) => at >= 2 && text.AsSpan(at - 2, 2) is "no" && at + 2 < text.Length && text[at + 1] is ' ' && char.IsAsciiDigit(text[at + 2]);

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Thai, Lao, Burmese and Khmer put no spaces between words.</summary>
    private static bool IsUnspaced(char character) => character is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    /// <summary>Thai vowels and tones that belong to the consonant before them: "flee" is no part of "debt".</summary>
    private static bool IsThaiMark(char character) => character is >= '\u0E30' and <= '\u0E3A' or >= '\u0E45' and <= '\u0E4E' and not '\u0E46';
}
