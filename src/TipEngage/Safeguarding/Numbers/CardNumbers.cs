namespace TipEngage.Safeguarding.Numbers;

/// <summary>Tells the number of a payment card from any number, by who issued it and its check digit.</summary>
internal static class CardNumbers
{
    private const int Fewest = 13;
    private const int Most = 19;
    private const int FewestOfFirst = 4;
    private const int MostBeside = 3;

    public static bool Is(string digits) => CheckDigits.IsCard(digits) && CardIssuers.Default.Has(digits);

    /// <summary>Whether digits that stand together are one, alone or with a year, the month until which it is good or its three digits beside it.</summary>
    public static bool IsIn(NumberRun run) => run.Digits.Length >= Fewest && (Is(run.Digits) || (run.Groups.Count > 1 && IsAmong(run.Groups)));

    private static bool IsAmong(IReadOnlyList<string> groups)
    {
        for (var first = 0; first < groups.Count; first++)
        {
            var digits = "";
            for (var end = first + 1; end <= groups.Count && (digits += groups[end - 1]).Length <= Most; end++)
            {
                if (digits.Length >= Fewest && IsWritten(groups, first, end) && Is(digits))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Cards have four digits and more first, and no years only; where longer numbers stand beside, it is a row of any numbers.</summary>
    private static bool IsWritten(IReadOnlyList<string> groups, int first, int end) => groups[first].Length >= FewestOfFirst
        && groups.Take(first).Concat(groups.Skip(end)).All(beside => beside.Length <= MostBeside || IsYear(beside))
        && !groups.Take(first..end).All(IsYear);

    private static bool IsYear(string group) => group.Length is 4 && group[..2] is "19" or "20" or "25";
}
