namespace TipEngage.Safeguarding.Numbers;

/// <summary>Digits that stand together, with single marks between them.</summary>
/// <param name="Text">As it stands, with a plus before it.</param>
/// <param name="Digits">Its digits.</param>
/// <param name="Groups">The digits between the marks.</param>
internal sealed record NumberRun(string Text, string Digits, IReadOnlyList<string> Groups)
{
    private const string Marks = " -./()_|\u00B7\u2010\u2011\u2012\u2013\u2014\u2212\u00A0";
    private const int MostMarks = 2;
    private const int LongestRun = 48;
    private const int LongestAddress = 400;
    private const int LongestAmount = 12;

    /// <summary>Whether it is days, months and years, or one large number with its thousands apart.</summary>
    public bool IsDateOrCount =>
        (Groups.Any(group => group.Length is 4) && Groups.All(IsOfDate))
        || (Groups.Count > 1 && Groups[0].Length <= 3 && Groups.Skip(1).All(group => group.Length is 3) && !Text.Contains('-') && Text[0] is not ('0' or '+') && Groups.Skip(1).All(group => group[^1] is '0'));

    /// <summary>Whether it may be an amount of money: one number, or its thousands apart, and hundredths.</summary>
    public bool IsAmount => Text[0] is not ('0' or '+') && (Groups.Count is 1
        ? Digits.Length <= LongestAmount
        : Groups[0].Length <= 3 && Groups.Skip(1).SkipLast(1).All(group => group.Length is 3) && Groups[^1].Length is 2 or 3 && !Text.Contains('-'));

    /// <summary>Whether it is the number of a book, with its parts apart as they are printed.</summary>
    public bool IsBook => Groups.Count is 4 or 5 && CheckDigits.IsBook(Digits);

    /// <summary>Finds the runs of so many digits or more.</summary>
    public static IEnumerable<NumberRun> In(string text, int fewest) => PlacesIn(text, fewest).Select(place => place.Run);

    /// <summary>Finds them with where they begin.</summary>
    public static IEnumerable<(NumberRun Run, int From)> PlacesIn(string text, int fewest)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;

            var end = EndOf(text, at);
            var from = at > 0 && text[at - 1] is '+' ? at - 1 : at;
            var run = Read(text, from, end);
            if (run.Digits.Length >= fewest && !IsOfAddress(text, at))
                yield return (run, from);
            at = end - 1;
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        for (var at = start; at < text.Length && at - start < LongestRun; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                end = at + 1;
            else if (!Marks.Contains(text[at]) || at - end >= MostMarks)
                break;
        }

        return end;
    }

    private static NumberRun Read(string text, int start, int end)
    {
        var whole = text[start..end];
        string[] groups = [.. whole.Split([.. Marks, '+'], StringSplitOptions.RemoveEmptyEntries)];
        return new(whole, string.Concat(groups), groups);
    }

    /// <summary>A number in a link is an address's own.</summary>
    public static bool IsOfAddress(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestAddress), Math.Min(at, LongestAddress));
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Contains("http", StringComparison.Ordinal) && word.Contains("://", StringComparison.Ordinal);
    }

    private static bool IsOfDate(string group) => group.Length switch
    {
        1 or 2 => int.Parse(group, System.Globalization.CultureInfo.InvariantCulture) <= 31,
        4 => group[..2] is "19" or "20" or "21" or "24" or "25",
        _ => false,
    };
}
