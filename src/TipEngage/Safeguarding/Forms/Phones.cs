using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Numbers;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Tells a telephone number from any number, and the official ones from all others.</summary>
/// <param name="regions">Where a number without its country's code may be from, ISO 3166.</param>
/// <param name="directory">The official contacts.</param>
internal sealed class Phones(IReadOnlyList<string> regions, IEnumerable<Contact> directory)
{
    private const int ShortestAbroad = 8;
    private const int LongestPhone = 15;

    private readonly HashSet<string> official = [.. directory.Select(contact => string.Concat(contact.Number.Where(char.IsAsciiDigit)))];

    /// <summary>Whether a number is an official hotline's.</summary>
    public bool IsPublic(string digits) => official.Contains(digits);

    public bool IsPhone(NumberRun run) => run.Digits.Length <= LongestPhone
        && (run.Text[0] is '+' ? run.Digits.Length >= ShortestAbroad
            : run.Text[0] is '0' or '(' ? regions.Any(region => NumberRules.IsValid(run.Text, region))
            : IsFreephone(run));

    /// <summary>Numbers of 1300 and 1800 have no zero before them.</summary>
    private static bool IsFreephone(NumberRun run) => run.Digits.Length is 10 or 11 && run.Groups.Count > 1 && run.Groups[0] is "1300" or "1800" or "1900" or "1" && run.Groups.Count is 3 or 4;
}
