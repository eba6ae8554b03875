using System.Collections.Frozen;
using System.Text;
using TipEngage.Resources;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>A text made comparable, with the place where each of its characters was typed.</summary>
internal sealed class FormText
{
    private const int Cached = 0x2000;
    private const int LongestTag = 16;
    private const string Bullets = "-*•–·\n";

    private static readonly FrozenSet<string> tags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "b", "i", "u", "s", "em", "strong", "br", "p", "span", "div", "wbr", "sup", "sub", "small", "mark", "font", "code", "!----");

    private static readonly FrozenSet<string> dotted = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "prof", "ts", "ths", "gs", "pgs", "bs", "drs", "dra", "gg", "ref");

    private static readonly string?[] decomposed = new string?[Cached];

    private readonly string typed;
    private readonly List<int> origins = [];
    private readonly List<int> starts = [];
    private readonly string letters;
    private readonly bool hasCapitals;

    private FormText(string typed)
    {
        this.typed = typed;
        letters = Decompose(TypedText.Normalisable(typed));
        hasCapitals = letters.Any(letter => char.IsLetter(letter) && !char.IsUpper(letter));
        Plain = PlainText.OfDecomposed(letters, origins);
    }

    public PlainText Plain { get; }

    /// <summary>Lower case, ASCII digits, no marks on letters, with its punctuation.</summary>
    public string Marked => Plain.Marked;

    public static FormText Of(string? text) => new(text ?? "");

    /// <summary>Whether the character at this place of <see cref="Marked"/> was typed as a capital.</summary>
    public bool IsUpper(int at) => char.IsUpper(letters[origins[at]]);

    /// <summary>The same as a sign of a name; where all letters are, none says anything.</summary>
    public bool IsCapital(int at) => hasCapitals && IsUpper(at);

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapital(Token token) => IsCapital(token.At);

    /// <summary>Where a part of <see cref="Marked"/> was typed.</summary>
    public (int Start, int Length) Typed(int from, int end)
    {
        var first = Math.Min(starts[origins[from]], typed.Length);
        var last = origins[end - 1] + 1;
        while (last < starts.Count && starts[last] == starts[last - 1])
            last++;
        var stop = last < starts.Count ? starts[last] : typed.Length;
        return (first, Math.Min(stop, typed.Length) - first);
    }

    /// <summary>Where a span was typed.</summary>
    public (int Start, int Length) Typed(Span span) => Typed(Plain.Tokens[span.First].At, EndOf(Plain.Tokens[span.End - 1]));

    public static int EndOf(Token token) => token.EndAt;

    /// <summary>Form KD, one letter with its marks after the other, so that each keeps its place; an empty line or a bullet ends a sentence.</summary>
    private string Decompose(string text)
    {
        var result = new StringBuilder(text.Length + (text.Length / 4));
        for (var at = 0; at < text.Length;)
        {
            var end = at + (char.IsSurrogatePair(text, at) ? 2 : 1);
            while (end < text.Length && text[end] is >= TypedText.FirstMark and <= TypedText.LastMark)
                end++;
            if (text[at] is '<' && EndOfTag(text, at) is { } behind)
            {
                end = behind;
                if (!(result.Length > 0 && char.IsDigit(result[^1]) && end < text.Length && char.IsDigit(text[end])))
                    result.Append(' ');
            }
            else if (text[at] is '\n' && at + 1 < text.Length && Bullets.Contains(text[at + 1]))
                result.Append('…');
            else if (!IsDotOfTitle(text, at))
                Append(result, text.AsSpan(at, end - at));
            while (starts.Count < result.Length)
                starts.Add(at);
            at = end;
        }

        return result.ToString();
    }

    /// <summary>"Prof. Ann" is one sentence, and so is "Gg. Melati".</summary>
    private static bool IsDotOfTitle(string text, int at)
    {
        if (text[at] is not '.' || at + 2 >= text.Length || text[at + 1] is not ' ')
            return false;

        var before = text.AsSpan(0, at);
        return dotted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..]);
    }

    /// <summary>Where a tag ends that nobody sees where it is drawn; it parts words, but no number. Null for what is none: other words between angles are read.</summary>
    private static int? EndOfTag(string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>');
        return end > 0 && tags.Contains(text[(at + 1)..(at + end)].Trim('/', ' ')) ? at + end + 1 : null;
    }

    private static void Append(StringBuilder result, ReadOnlySpan<char> letter)
    {
        if (letter is [< '\u0080'] or [>= '\u0E00' and <= '\u0E7F' and not '\u0E33'])
            result.Append(letter);
        else if (letter is [< (char)Cached and var single])
            result.Append(decomposed[single] ??= letter.ToString().Normalize(NormalizationForm.FormKD));
        else
            result.Append(TypedText.WithPlainDigits(letter.ToString().Normalize(NormalizationForm.FormKD)));
    }
}
