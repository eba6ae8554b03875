using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Tells a sentence that says nothing but a day and hour of every week, as nothing else comes weekly: "every friday at 9", "mỗi thứ sáu 9 giờ sáng".</summary>
internal static partial class BareTime
{
    private static readonly string[] phrases =
    [
        .. ((IEnumerable<string>[])
            [
                Words.Every, Words.BesideTimes, Words.Pm, Words.Midday, Words.Night, Words.Noon, Words.Midnight, Words.Zones.Values.SelectMany(places => places),
                .. new[] { Words.Days, Words.Hours, Words.Quarters, Words.Fives }.Select(lists => lists.SelectMany(list => list)),
            ])
            .SelectMany(list => list).Distinct().OrderByDescending(phrase => phrase.Length),
    ];

    private static DigestWords Words => DigestWords.Default;

    /// <param name="words">What was typed, in its comparable form.</param>
    /// <param name="typed">The same in its own letters.</param>
    public static bool IsIn(string words, string typed) =>
        DigestWords.Has(words, Words.Every) && DigestDay.In(words, typed).Day is not null && DigestTime.In(words) is not null && !Rest(words).Any(char.IsLetter);

    private static string Rest(string words)
    {
        var unzoned = ZoneNames.PlaceIn(words) is { } zone ? words.Remove(zone.Start.Value, zone.End.Value - zone.Start.Value) : words;
        return phrases.Aggregate(Digits().Replace(unzoned, " "), Without);
    }

    private static string Without(string rest, string phrase) => Phrase.IndexIn(rest, phrase) is >= 0 and var at ? Without($"{rest[..at]} {rest[(at + phrase.Length)..]}", phrase) : rest;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
