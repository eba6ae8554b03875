using System.Text.RegularExpressions;

namespace TipEngage.Understanding;

/// <summary>Finds the ids of plan items that a sentence names, in every way people write them.</summary>
internal static partial class ItemMentions
{
    private static readonly Dictionary<string, int> NumberWords = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
    };

    /// <summary>The ids in order, such as <c>4b</c>, <c>9</c>, or <c>a</c> for a letter without its number; whether they exist is another question.</summary>
    /// <param name="utterance">A normalised sentence.</param>
    public static IReadOnlyList<string> Find(string utterance)
    {
        List<string> found = [];
        if (Alone().Match(utterance) is { Success: true } alone)
            return [IdOf(alone)];

        foreach (Match list in Announced().Matches(utterance))
        {
            foreach (Match one in Single().Matches(list.Groups["list"].Value))
                found.Add(IdOf(one));
        }

        foreach (Match written in Compact().Matches(utterance))
            found.Add(IdOf(written));
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static string IdOf(Match match)
    {
        var number = match.Groups["number"].Value;
        var digits = NumberWords.TryGetValue(number, out var value) ? $"{value}" : number.TrimStart('0');
        if (digits.Length is 0 && number.Length > 0)
            digits = "0";
        return digits + match.Groups["letter"].Value;
    }

    private const string Number = @"(?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";
    private const string End = @"(?![\p{L}\p{N}'’])";
    private const string Last = @"(?=\s*(?:[?!.,;)]|$|and\b|or\b|&))";

    /// <summary>Attached, in brackets, or apart; "a" apart is a word unless nothing follows it.</summary>
    private const string Letter = $@"(?:[.\-]?(?<letter>[a-z]){End}|[\s.]*[(\[]\s*(?<letter>[a-z])\s*[)\]]|\s+(?:(?<letter>[b-h]){End}|(?<letter>a){Last}))";
    private const string One = $@"(?:{Number}(?:{Letter}|{End})|[(\[](?<letter>[a-h])[)\]]|(?<letter>[a-h]){Last})";
    private const string Word = @"(?:(?:action\s+)?items?|actions?|no\.|nos\.|numbers?|points?|#|ข้อ|mục|muc|butir|nomor)";

    /// <summary>The whole sentence is an id: <c>3a</c>, <c>4 (b)?</c>, <c>(d)</c>, <c>7</c>.</summary>
    [GeneratedRegex($@"^(?:{Word}\s*)?{One}[\s?!.]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    /// <summary>A word says that an id follows: <c>item 4 b</c>, <c>items 4b, 4c and 5</c>, <c>action seven</c>.</summary>
    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}]){Word}\s*(?<list>{One}(?:\s*(?:,|and|&|or|dan|และ|và)\s*{One})*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();

    [GeneratedRegex($@"(?<![\p{{L}}\p{{N}}]){One}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Single();

    /// <summary>Number and letter are written together: <c>4b</c>, <c>4(b)</c>, <c>4.b</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}.\-])(?<number>\d{1,2})(?:\.|-)?[(\[]?(?<letter>[a-z])[)\]]?(?![\p{L}\p{N}'])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compact();
}
