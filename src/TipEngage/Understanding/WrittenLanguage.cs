using System.Collections.Frozen;
using System.Text;
using TipEngage.Parties;
using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>
/// Says which language a text is written in, where that is certain: by its script, by letters that only one of the languages
/// has, or by words that stand in the lexicon of one language only. An id, a year or a name is in no language.
/// </summary>
internal sealed class WrittenLanguage
{
    /// <summary>Letters below are written in many languages.</summary>
    private const char FirstRareLetter = '\u0100';

    /// <summary>Words that many languages write alike, whichever lexicon has them.</summary>
    private static readonly FrozenSet<string> everywhere =
        FrozenSet.ToFrozenSet(["thailand", "vietnam", "viet", "philippines", "laos", "program", "film", "min", "per", "indo", "th", "thu"], StringComparer.Ordinal);

    /// <summary>Shorter names are words too: "US".</summary>
    private const int FewestLetters = 4;

    /// <summary>Names of countries in one word: they say of no language that a text is in it, nor that it is not.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> countries = PartyList.All
        .Where(party => party.Kind is PartyKind.Member or PartyKind.ObserverState).SelectMany(party => PartyNames.InEnglish(party.Code)).Where(name => name.Length >= FewestLetters && name.All(char.IsLetter))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string[] languages;
    private readonly FrozenDictionary<char, string> blocks;
    private readonly FrozenDictionary<char, string> letters;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;

    public WrittenLanguage(IReadOnlyList<Lexicon> lexicons)
    {
        Lexicon[] spaced = [.. lexicons.Where(lexicon => !Phrase.IsUnspaced(lexicon.ItemWords[0][0]))];
        languages = [.. spaced.Select(lexicon => lexicon.Language)];
        blocks = lexicons.Except(spaced).ToFrozenDictionary(lexicon => Phrase.BlockOf(lexicon.ItemWords[0][0]), lexicon => lexicon.Language);
        letters = spaced
            .SelectMany(lexicon => string.Concat(lexicon.Texts).Normalize().Where(IsRare).Select(letter => (letter, lexicon.Language)).Distinct())
            .GroupBy(one => one.letter).Where(owners => owners.Count() == 1).ToFrozenDictionary(one => one.Key, one => one.First().Language);
        words = WordsOf(spaced).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>By the lexicons that come with the service.</summary>
    public static WrittenLanguage Default { get; } = new(LexiconFiles.All);

    /// <summary>BCP 47 name of the language; null where it is not certain.</summary>
    public string? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > PlainWords.LongestQuestion)
            text = text[..PlainWords.LongestQuestion];
        if (text.ContainsAnyInRange(TypedText.FirstMark, TypedText.LastMark))
            text = TypedText.Normalisable(text.ToString()).Normalize(NormalizationForm.FormC);

        return OfWords(text);
    }

    private string? OfLetters(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter >= FirstRareLetter && (blocks.TryGetValue(Phrase.BlockOf(letter), out var language) || letters.TryGetValue(char.ToLowerInvariant(letter), out language)))
                return language;
        }

        return null;
    }

    /// <summary>One rare letter tells. Two words of a language make it certain, unless others have half as many; so does one where the language has all the others too.</summary>
    private string? OfWords(ReadOnlySpan<char> text)
    {
        Span<int> own = stackalloc int[languages.Length];
        Span<int> known = stackalloc int[languages.Length];
        var (all, owned) = (0, 0);
        for (var at = 0; NextWord(text, ref at) is { Length: > 0 } word;)
        {
            if (OfLetters(word) is { } certain)
                return certain;
            if (word.Length == 1 || countries.Contains(word))
                continue;

            all++;
            words.TryGetValue(word, out var bits);
            for (var index = 0; index < languages.Length; index++)
                known[index] += bits >> index & 1;
            if (int.IsPow2(bits))
            {
                own[int.TrailingZeroCount(bits)]++;
                owned++;
            }
        }

        var best = 0;
        for (var index = 1; index < own.Length; index++)
        {
            if (own[index] > own[best])
                best = index;
        }

        // Single English words are the names of commands, which people use in every language.
        var isCertain = own[best] >= 2 ? own[best] > 2 * (owned - own[best]) : own[best] == 1 && owned == 1 && best > 0 && known[best] == all;
        return isCertain ? languages[best] : null;
    }

    /// <summary>The next run of letters; mentions and tags of HTML are passed over.</summary>
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetter(text[at]))
            at = text[at] == '<' ? EndOfTag(text, at) : at + 1;

        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return text[start..at];
    }

    private static int EndOfTag(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var end = rest.StartsWith("<at", StringComparison.OrdinalIgnoreCase) ? rest.IndexOf("</at", StringComparison.OrdinalIgnoreCase) : -1;
        var close = rest[Math.Max(0, end)..].IndexOf('>');
        return close < 0 ? start + 1 : start + Math.Max(0, end) + close + 1;
    }

    /// <summary>Every word of the lexicons, with and without its marks, with the bits of its languages.</summary>
    private static FrozenDictionary<string, int> WordsOf(Lexicon[] lexicons)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < lexicons.Length; index++)
        {
            foreach (var word in lexicons[index].Texts.SelectMany(text => Reading.WordsOf(PlainWords.Of(text)).Concat(Reading.WordsOf(text.Normalize().ToLowerInvariant()))))
            {
                if (!everywhere.Contains(word))
                    found[word] = found.GetValueOrDefault(word) | (1 << index);
            }
        }

        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsRare(char letter) => letter >= FirstRareLetter && char.IsLetter(letter);
}
