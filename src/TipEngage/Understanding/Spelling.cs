using System.Collections.Frozen;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using F23.StringSimilarity;

namespace TipEngage.Understanding;

/// <summary>Puts words that no lexicon and no plan has back to the ones that a slip of the fingers made them from.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 3;

    /// <summary>In shorter words only two swapped letters are put right.</summary>
    private const int ShortestWithOtherSlips = 4;

    private const int ShortestWithTwoSlips = 8;

    /// <summary>Two swapped letters.</summary>
    private const int LongestOfOneSlip = 2;

    private readonly OptimalStringAlignment distance = new();
    private readonly Vocabulary vocabulary;
    private readonly Shorthand shorthand;
    private readonly (int Language, Regex Words)[] wellFormed;
    private readonly FrozenSet<string> planWords;
    private readonly FrozenSet<string> otherWords;
    private readonly FrozenDictionary<(char First, int Length), Candidate[]> candidates;

    /// <param name="vocabulary">Words of the lexicons.</param>
    /// <param name="planWords">Words of the plan.</param>
    /// <param name="otherWords">Further words that are known, with the bits of their languages.</param>
    public Spelling(Vocabulary vocabulary, IEnumerable<string> planWords, IReadOnlyDictionary<string, int> otherWords)
    {
        this.otherWords = otherWords.Keys.ToFrozenSet(StringComparer.Ordinal);
        this.vocabulary = vocabulary;
        shorthand = new(vocabulary);
        wellFormed = [.. vocabulary.Lexicons.Index().Where(one => one.Item.WellFormed is not null).Select(one => (1 << one.Index, ItemReferences.Make($"^(?:{one.Item.WellFormed})$")))];
        this.planWords = planWords.ToFrozenSet(StringComparer.Ordinal);
        candidates = vocabulary.Words.Concat(this.planWords.Select(word => KeyValuePair.Create(word, Vocabulary.AllLanguages))).Concat(otherWords).DistinctBy(pair => pair.Key)
            .Where(pair => pair.Key.Length >= ShortestCorrected && !Phrase.IsUnspaced(pair.Key[0]))
            .OrderBy(pair => vocabulary.Fillers.Contains(pair.Key))
            .Select((pair, place) => new Candidate(pair.Key, pair.Value, LettersOf(pair.Key), place))
            .GroupBy(one => (one.Word[0], one.Word.Length)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Whether the plan has the word, or one that begins the same way.</summary>
    public bool Knows(string word, int shortestStart) => planWords.Contains(word) || planWords.Contains(word.TrimEnd('s'))
        || (word.Length >= shortestStart && planWords.Any(known => known.AsSpan().StartsWith(word.AsSpan(0, shortestStart))));

    /// <summary>The text with shortened words written out, and unknown ones corrected where one that is known is near; and bits of its languages.</summary>
    public (string Text, int Languages) Correct(string text)
    {
        StringBuilder? corrected = null;
        Dictionary<string, string?>? seen = null;
        var (copied, languages) = (0, vocabulary.Guess(text));
        foreach (var token in Tokens.In(text))
        {
            if (token.IsUnspaced || (shorthand.WrittenOut(text.AsSpan(token.Range), languages) ?? Corrected(text.AsSpan(token.Range), languages, ref seen)) is not { } word)
                continue;

            corrected ??= new StringBuilder(text.Length + 8);
            corrected.Append(text, copied, token.Start - copied).Append(word);
            copied = token.End;
        }

        if (corrected is null)
            return (text, languages);

        var whole = corrected.Append(text, copied, text.Length - copied).ToString();
        return (whole, vocabulary.Guess(whole));
    }

    /// <summary>Looks for each word but once, since slips come again and again.</summary>
    private string? Corrected(ReadOnlySpan<char> word, int languages, ref Dictionary<string, string?>? seen)
    {
        if (word.Length < ShortestCorrected || word.ContainsAnyInRange('0', '9') || vocabulary.Knows(word) || planWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || otherWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsWellFormed(word, languages))
            return null;
        seen ??= new(StringComparer.Ordinal);
        if (seen.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
            return known;

        var typed = word.ToString();
        return seen[typed] = Nearest(typed, languages);
    }

    /// <summary>Whether it can be a word of the language that the text is in, though no lexicon has it.</summary>
    private bool IsWellFormed(ReadOnlySpan<char> word, int languages)
    {
        foreach (var (language, words) in wellFormed)
        {
            if (languages is not Vocabulary.AllLanguages && (languages & language) != 0 && words.IsMatch(word))
                return true;
        }

        return false;
    }

    private string? Nearest(string typed, int languages)
    {
        var most = typed.Length >= ShortestWithTwoSlips ? 2 : 1;
        var (letters, best, bestSlips) = (LettersOf(typed), new Candidate("", 0, 0, int.MaxValue), most + 1.0);
        var longer = typed.Length < ShortestWithOtherSlips ? 0 : most;
        for (var length = typed.Length - longer; length <= typed.Length + longer; length++)
        {
            foreach (var one in candidates.TryGetValue((typed[0], length), out var near) ? near : [])
            {
                if (!MayBe(one, typed, letters, languages, most))
                    continue;

                var slips = distance.Distance(typed, one.Word);
                if (slips < bestSlips || (slips == bestSlips && slips <= most && one.Place < best.Place))
                    (best, bestSlips) = (one, slips);
            }
        }

        return best.Word.Length == 0 ? null : best.Word;
    }

    private static bool MayBe(Candidate one, string typed, uint letters, int languages, int most)
    {
        // Each slip changes at most two letters of the alphabet that a word uses.
        if ((one.Languages & languages) == 0 || BitOperations.PopCount(one.Letters ^ letters) > 2 * most)
            return false;

        return (typed.Length >= ShortestWithOtherSlips || one.Letters == letters) && (most > 1 || LengthOfDifference(typed, one.Word) <= LongestOfOneSlip);
    }

    /// <summary>Letters between the first and the last that differ: only where there are few can a single slip have made them.</summary>
    private static int LengthOfDifference(ReadOnlySpan<char> typed, ReadOnlySpan<char> known)
    {
        var (before, after, shorter) = (typed.CommonPrefixLength(known), 0, Math.Min(typed.Length, known.Length));
        while (before + after < shorter && typed[^(after + 1)] == known[^(after + 1)])
            after++;
        return Math.Max(typed.Length, known.Length) - before - after;
    }

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0U;
        foreach (var letter in word)
            letters |= 1U << (letter & 31);
        return letters;
    }

    private readonly record struct Candidate(string Word, int Languages, uint Letters, int Place);
}
