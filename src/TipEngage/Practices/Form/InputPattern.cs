using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Register;

namespace TipEngage.Practices.Form;

/// <summary>What a client lets somebody write into a field, as a pattern that every client reads alike: just what the rules take, around which there may be space.</summary>
internal static class InputPattern
{
    private const int FirstYear = 1950, BuddhistEra = 543;

    /// <summary>Letters and digits of the names of sites, in the scripts of the members.</summary>
    private const string Letters = @"A-Za-z_\u00C0-\u024F\u0370-\u052F\u0620-\u06DC\u06DE-\u06FF\u0900-\u0EFF\u1000-\u109F\u1780-\u17FF\u1E00-\u1EFF\u3041-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3";

    private const string Port = @"(?::(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4}))?";

    /// <summary>What is never part of an address: space, marks that frame it, and signs that nobody sees.</summary>
    private const string NoPart = @"\s<>""\\\u0000-\u001F\u007F-\u009F\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB";

    private const string Address = $"[Hh][Tt][Tt][Pp][Ss]://(?:[{Letters}0-9-]{{1,63}}\\.){{1,10}}[{Letters}][{Letters}0-9-]{{0,62}}{Port}(?:[/?#][^{NoPart}]*)?";

    private static readonly Regex address = new($@"\A{Address}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is the address of a page on the web.</summary>
    public static bool IsLink(string text, int most) => address.IsMatch(text) && RegisterRules.IsLink(text, most);

    /// <param name="field">A field that is written.</param>
    /// <param name="today">The day on which it is filled in.</param>
    public static string Of(PracticeField field, DateOnly today) => field.Kind switch
    {
        FieldKind.Link => Lines(Link(field), 1),
        FieldKind.Links => Lines(Link(field), field.Most),
        FieldKind.Names => Lines($@"\S(?:[^\n]{{0,{field.MaxLength - 2}}}\S)?", field.Most),
        FieldKind.Month => Lines(Month(today), 1),
        _ => Lines($@"\S(?:[\s\S]{{0,{field.MaxLength - 2}}}\S)?", 1),
    };

    private static string Lines(string line, int most) => most is 1
        ? $@"^\s*(?:{line})?\s*$"
        : $@"^\s*(?:{line}(?:\s*\n\s*{line}){{0,{most - 1}}})?\s*$";

    private static string Link(PracticeField field) => $@"(?=\S{{1,{field.MaxLength}}}(?:\s|$)){Address}";

    /// <summary>Each month from the first year on that makes sense, of the Gregorian calendar or counted from the Buddha, in European or Thai digits.</summary>
    private static string Month(DateOnly today)
    {
        var last = today.Month < 10 ? $"{Digit(0)}{Digit(1, today.Month)}" : $"(?:{Digit(0)}{Digit(1, 9)}|{Digit(1)}{Digit(0, today.Month - 10)})";
        var any = $"(?:{Digit(0)}{Digit(1, 9)}|{Digit(1)}{Digit(0, 2)})";
        return $"(?:{Years(FirstYear, today.Year - 1)}|{Years(FirstYear + BuddhistEra, today.Year - 1 + BuddhistEra)})-{any}|(?:{Digits(today.Year)}|{Digits(today.Year + BuddhistEra)})-{last}";
    }

    private static string Years(int first, int last) => string.Join('|', Enumerable.Range(first / 10, (last / 10) - (first / 10) + 1)
        .Select(decade => $"{Digits(decade)}{Digit(Math.Max(first - (decade * 10), 0), Math.Min(last - (decade * 10), 9))}"));

    private static string Digits(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digit(digit - '0')));

    private static string Digit(int digit) => Digit(digit, digit);

    private static string Digit(int from, int to) => $"[{from}-{to}{(char)('๐' + from)}-{(char)('๐' + to)}]";
}
