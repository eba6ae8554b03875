using System.Globalization;

namespace TipEngage.Screens;

/// <summary>A month as somebody may type it who counts the years from the Buddha and writes the digits of Thai.</summary>
internal static class TypedMonth
{
    private const int BuddhistEra = 543;

    /// <summary>No Gregorian year that anybody means here comes as late, and no Buddhist one as early.</summary>
    private const int FirstBuddhistYear = 2400;

    private const char ThaiZero = '๐', ThaiNine = '๙';

    /// <summary>The same month of the Gregorian calendar, as it is kept; what is no month stays as it was typed.</summary>
    public static string Gregorian(string typed)
    {
        var text = string.Concat(typed.Select(letter => letter is >= ThaiZero and <= ThaiNine ? (char)('0' + letter - ThaiZero) : letter));
        return text is [_, _, _, _, '-', ..] && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstBuddhistYear
            ? string.Create(CultureInfo.InvariantCulture, $"{year - BuddhistEra:0000}{text[4..]}")
            : text;
    }
}
