using System.Text;
using TipEngage.Practices.Form;
using TipEngage.Understanding;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Practices.Library;

/// <summary>
/// The words of a text by which it is found, in one form: lower case, without marks, digits of any script as ASCII. A script without spaces
/// gives each two syllables that stand together, so that words are found wherever they begin.
/// </summary>
internal static class LibraryWords
{
    private const int LongestWord = 40;
    private const int MostWeight = 60;

    /// <summary>Less than what is made comparable at once.</summary>
    private const int Stretch = PlainWords.LongestQuestion / 2;

    private static readonly Dictionary<string, int> weights = new()
    {
        [Title.Name] = 10,
        [Summary.Name] = 4,
        [OrganisationName.Name] = 6,
        [OtherType.Name] = 2,
        [Partners.Name] = 2,
    };

    private static readonly PracticeField[] told =
    [
        Title, Summary, OrganisationName, OtherType, Partners, Problem, HowItWorks, WhyItWorks, WhatChanged, Limits, ParticipationNote, Inclusion, ResourcesNote, CopyConditions,
    ];

    /// <summary>The words of a practice, with their weight.</summary>
    /// <param name="shown">The fields that may be shown.</param>
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyDictionary<string, string> shown)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in told)
        {
            if (!shown.TryGetValue(field.Name, out var text))
                continue;
            foreach (var word in Of(text))
                words[word] = Math.Min(MostWeight, words.GetValueOrDefault(word) + weights.GetValueOrDefault(field.Name, 1));
        }

        return words;
    }

    /// <summary>The words of a text, each as often as it is there.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var stretch in Stretches(text))
        {
            var plain = PlainWords.Of(stretch);
            foreach (var token in Tokens.Of(plain))
            {
                foreach (var word in token.IsUnspaced ? Pairs(plain[token.Range]) : [plain[token.Range]])
                {
                    if (IsWord(word))
                        yield return word;
                }
            }
        }
    }

    /// <summary>Each two syllables that stand together in a run without spaces; the one where there is only one.</summary>
    public static IReadOnlyList<string> Pairs(string run)
    {
        var clusters = Clusters(run);
        return clusters is [var only] ? [only] : [.. clusters.Zip(clusters.Skip(1), (first, second) => first + second)];
    }

    /// <summary>A word as it is kept: no longer than needed to tell it.</summary>
    public static bool IsWord(string word) => word.Length is > 0 and <= LongestWord && (word.Length > 1 || !char.IsAscii(word[0]) || char.IsAsciiDigit(word[0]));

    /// <summary>Consonants with what is written around them.</summary>
    private static List<string> Clusters(string run)
    {
        List<string> clusters = [];
        var cluster = new StringBuilder();
        foreach (var letter in run)
        {
            if (cluster.Length > 0 && !IsFollowing(letter) && !IsLeading(cluster[^1]))
            {
                clusters.Add(cluster.ToString());
                cluster.Clear();
            }

            cluster.Append(letter);
        }

        clusters.Add(cluster.ToString());
        return clusters;
    }

    /// <summary>Thai and Lao vowels that stand before their consonant.</summary>
    private static bool IsLeading(char letter) => letter is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');

    private static bool IsFollowing(char letter) => !char.IsLetterOrDigit(letter) || letter is '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45' or '\u0EB0' or '\u0EB2' or '\u0EB3';

    private static IEnumerable<string> Stretches(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(Stretch, text.Length - start);
            if (start + length < text.Length && text.AsSpan(start, length).LastIndexOfAny(' ', '\n') is > 0 and var blank)
                length = blank;
            yield return text.Substring(start, length);
            start += length;
        }
    }
}
