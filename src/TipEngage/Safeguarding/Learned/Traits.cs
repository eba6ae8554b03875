using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What is weighed of a sentence: letters in a row, words, and pairs of words, each as a number that it may share with others.</summary>
internal static class Traits
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 250_000;

    private const int FewestLetters = 2;
    private const int MostLetters = 4;
    private const int MostOfWord = 3;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private const uint BasisOfWords = Basis + 7;
    private const uint PrimeOfPairs = 31;

    /// <summary>Scripts from here on are told by their letters alone, for their words have no spaces between them.</summary>
    private const char FirstUnspaced = '\u0E00';

    /// <summary>The most that there can be in a text: some of each letter and the space before a sentence, and a word with the two before it.</summary>
    public static int MostIn(PlainText text) => ((MostLetters - FewestLetters + 1) * (text.Text.Length + 1)) + (MostOfWord * text.Tokens.Count);

    /// <param name="sentence">Plain text of one sentence.</param>
    /// <param name="listener">Who is told.</param>
    public static void Tell<TListener>(ReadOnlySpan<char> sentence, ref TListener listener)
        where TListener : struct, ITraitListener, allows ref struct
    {
        var (last, beforeLast) = (0u, 0u);
        for (var at = -1; at < sentence.Length; at++)
        {
            TellLetters(sentence, at, ref listener);
            if (At(sentence, at) is ' ' || At(sentence, at - 1) is not ' ')
                continue;

            var word = sentence[at] >= FirstUnspaced ? 0 : WordAt(sentence, at);
            TellWord(at, word, last, beforeLast, ref listener);
            (last, beforeLast) = (word, word is 0 ? 0 : last);
        }
    }

    private static void TellLetters<TListener>(ReadOnlySpan<char> sentence, int at, ref TListener listener)
        where TListener : struct, ITraitListener, allows ref struct
    {
        var hash = Add(Basis, At(sentence, at));
        for (var letters = FewestLetters; letters <= MostLetters && at + letters <= sentence.Length + 1; letters++)
        {
            var letter = At(sentence, at + letters - 1);
            hash = Add(hash, letter);
            listener.Hear(at, Number(hash));
            if (letter is ' ')
                return;
        }
    }

    private static void TellWord<TListener>(int at, uint word, uint last, uint beforeLast, ref TListener listener)
        where TListener : struct, ITraitListener, allows ref struct
    {
        if (word is 0)
            return;

        listener.Hear(at, Number(word));
        if (last is not 0)
            listener.Hear(at, Number((last * PrimeOfPairs) + word));
        if (beforeLast is not 0)
            listener.Hear(at, Number((beforeLast * PrimeOfPairs) + word));
    }

    private static uint WordAt(ReadOnlySpan<char> sentence, int at)
    {
        var hash = BasisOfWords;
        for (; At(sentence, at) is not ' '; at++)
            hash = Add(hash, At(sentence, at));
        return hash;
    }

    /// <summary>A letter of a sentence with a space around it; all digits are the same.</summary>
    private static char At(ReadOnlySpan<char> sentence, int at) =>
        (uint)at >= (uint)sentence.Length ? ' ' : char.IsAsciiDigit(sentence[at]) ? '0' : sentence[at];

    private static uint Add(uint hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>Spreads a hash over the numbers.</summary>
    private static int Number(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (int)((ulong)(hash ^ (hash >> 16)) * Count >> 32);
    }
}
