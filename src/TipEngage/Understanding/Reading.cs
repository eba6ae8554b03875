using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>What was typed, and how much of it has been understood so far.</summary>
internal sealed partial class Reading
{
    private const char Understood = '\u0001';

    private readonly char[] rest;

    /// <param name="words">What was typed, in its comparable form.</param>
    public Reading(string words) : this(words, words.ToCharArray(), DigitsOf(words))
    {
    }

    private Reading(string words, char[] rest, int mostDigits) => (Words, this.rest, MostDigits) = (words, rest, mostDigits);

    /// <summary>All that was typed.</summary>
    public string Words { get; }

    /// <summary>How many digits the longest number among them has.</summary>
    public int MostDigits { get; }

    /// <summary>What has not been understood yet, in place.</summary>
    public ReadOnlySpan<char> Rest => rest;

    public Reading Copy() => new(Words, [.. rest], MostDigits);

    /// <summary>Whether the character at that place has been understood.</summary>
    public bool IsTaken(int index) => rest[index] is Understood;

    /// <summary>Takes a stretch out of the rest.</summary>
    public void Take(int start, int length) => Array.Fill(rest, Understood, start, length);

    /// <summary>Words of the rest that are neither understood nor fillers.</summary>
    public IReadOnlyList<string> Content(IReadOnlySet<string> fillers) =>
        [.. WordsOf(new string(rest)).Where(word => !fillers.Contains(word))];

    /// <summary>Single words of a text in its comparable form.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>The first word from that place on; null where none follows.</summary>
    public static string? WordFrom(string text, int place) => Word().Match(text, place) is { Success: true, Value: var word } ? word : null;

    private static int DigitsOf(ReadOnlySpan<char> words)
    {
        var (most, run) = (0, 0);
        foreach (var character in words)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        return most;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
