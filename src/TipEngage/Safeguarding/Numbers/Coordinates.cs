using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Safeguarding.Numbers;

/// <summary>Finds a latitude and a longitude, and tells them from counts with a dot before their hundreds.</summary>
internal static partial class Coordinates
{
    private const double HighestLatitude = 90;
    private const double HighestLongitude = 180;
    private const int LengthOfThousands = 5;

    public static IEnumerable<Match> In(string text) => Pairs().Matches(text).Where(pair => IsOnEarth(pair) && !IsOfRow(text, pair));

    /// <summary>Whether the groups "first" and "second" may be a place.</summary>
    public static bool IsOnEarth(Match pair) => Value(pair.Groups["first"]) is var first && Value(pair.Groups["second"]) is var second
        && double.Min(first, second) <= HighestLatitude && double.Max(first, second) <= HighestLongitude;

    /// <summary>"1.200, 1.350 dan 1.480" are thousands: numbers of a row with three digits behind each dot, both too small for a place from Türkiye to the Pacific.</summary>
    private static bool IsOfRow(string text, Match pair) => IsThousands(pair.Groups["first"]) && IsThousands(pair.Groups["second"])
        && (GoesOn().IsMatch(text.AsSpan(pair.Index + pair.Length)) || Began().IsMatch(text.AsSpan(0, pair.Index)));

    private static bool IsThousands(Group number) => number.Length is LengthOfThousands && number.ValueSpan[1] is '.';

    private static double Value(Group number) => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9.])-?(?<first>[0-9]{1,3}\.[0-9]{3,}) ?[,; ] ?-?(?<second>[0-9]{1,3}\.[0-9]{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"^(?: ?[,;] ?| )(?:(?:and|or|to|dan|atau|menjadi|va|hoac|len|และ|หรือ|เป็น) ?)?[0-9]{1,3}\.[0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}\.[0-9]{3}(?: ?[,;] ?| )(?:(?:and|or|to|dan|atau|menjadi|va|hoac|len|และ|หรือ|เป็น) ?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Began();
}
