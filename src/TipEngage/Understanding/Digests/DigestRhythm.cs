using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds that something is to come more or less often than once a week: "daily", "every other monday", "hai tuần một lần".</summary>
internal static class DigestRhythm
{
    /// <summary>In a frame, a number from two on.</summary>
    private const string Number = "#";

    /// <summary>In a frame, days, weeks or months.</summary>
    private const string Unit = "@";

    /// <summary>In a frame, a day of the week.</summary>
    private const string Day = "%";

    /// <summary>In a frame, which of several: "second", "terakhir".</summary>
    private const string Ordinal = "$";

    private static readonly Regex counted = Counted();

    /// <param name="words">A sentence about the digest, in its comparable form.</param>
    /// <param name="hasDay">Whether it names a day of the week: then "every day" is part of it, as in "setiap hari Senin".</param>
    public static bool IsNotWeekly(string words, bool hasDay) =>
        DigestWords.Has(words, DigestWords.Default.RareRhythms) || counted.IsMatch(words) || (!hasDay && DigestWords.Has(words, DigestWords.Default.Rhythms));

    /// <summary>"thứ hai" is no number, and "ที่ 2:30" an hour.</summary>
    private static Regex Counted()
    {
        var (words, numbers) = (DigestWords.Default, $@"(?:[2-9]|[1-9]\d|{OneOf(DigestWords.Default.Numbers.Skip(1).SelectMany(number => number))})");
        var parts = new Dictionary<string, string>
        {
            [Number] = numbers,
            [Unit] = OneOf(words.Units.SelectMany(unit => unit)),
            [Day] = OneOf(words.Days.SelectMany(day => day)),
            [Ordinal] = OneOf(words.Ordinals),
        };
        var frames = words.RhythmFrames.Select(frame => string.Join(" ?", frame.Split(' ').Select(part => parts.GetValueOrDefault(part) ?? Regex.Escape(part))));
        return new($@"(?<![a-z\d]|thu )(?:{string.Join('|', frames)})(?![a-z\d:.])", RegexOptions.CultureInvariant);
    }

    private static string OneOf(IEnumerable<string> phrases) => $"(?:{string.Join('|', phrases.OrderByDescending(phrase => phrase.Length).Select(Regex.Escape))})";
}
