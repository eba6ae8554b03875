using System.Text;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>The day of the week that a sentence names, or what in it can be more than one.</summary>
/// <param name="Day">The only one; null for none.</param>
/// <param name="Unclear">What can be several days; null for nothing.</param>
/// <param name="UnclearOrWeek">What can be a day or a week; null for nothing.</param>
/// <param name="Unknown">What stands where a day does and is none; null for nothing.</param>
internal sealed partial record DigestDay(DayOfWeek? Day, string? Unclear, string? UnclearOrWeek, string? Unknown = null)
{
    private static DigestWords Words => DigestWords.Default;

    /// <param name="words">What was typed, in its comparable form.</param>
    /// <param name="typed">The same in its own letters.</param>
    public static DigestDay In(string words, string typed)
    {
        var rest = Without(HourAfter().Replace(Date().Replace(words, " "), "$1, "), Words.NoDays);
        string[] named = [.. Words.Days.Select(spellings => spellings.FirstOrDefault(day => Phrase.IndexIn(rest, day) >= 0)).OfType<string>()];
        return named switch
        {
            [var only] => new((DayOfWeek)DigestWords.First(only, Words.Days), null, null),
            [_, ..] => new(null, string.Join(", ", named), null),
            _ => new(null, PartIn(rest, typed), Words.DaysOrWeeks.FirstOrDefault(one => IsAlone(rest, one)), UnknownDay.In(rest)),
        };
    }

    /// <param name="isOfTime">Whether the sentence says in another way when a digest is to come, so that a week is no answer.</param>
    public string? UnclearIn(bool isOfTime) => Unclear ?? (isOfTime ? UnclearOrWeek : null);

    /// <param name="isOfTime">Whether the sentence says in another way when a digest is to come: else the word is not taken for a day.</param>
    public string? UnknownIn(bool isOfTime) => isOfTime && UnclearIn(isOfTime) is null ? Unknown : null;

    /// <summary>The marks that tell it from other words count where they were typed.</summary>
    private static string? PartIn(string rest, string typed) => Words.DaysOrParts.FirstOrDefault(
        part => Phrase.IndexIn(rest, PlainWords.Of(part)) >= 0 && Phrase.IndexIn(typed.Normalize(NormalizationForm.FormC).ToLowerInvariant(), part) >= 0);

    /// <summary>Whether it stands there without a number of weeks before it.</summary>
    private static bool IsAlone(string rest, string word)
    {
        var at = Phrase.IndexIn(rest, word);
        return at >= 0 && rest[..at].TrimEnd() is var before && !(before.Length > 0 && char.IsDigit(before[^1])) && !Words.Numbers.Any(number => number.Any(one => EndsWith(before, one)));
    }

    private static bool EndsWith(string before, string number) =>
        before.EndsWith(number, StringComparison.Ordinal) && Phrase.IndexIn(before, number, before.Length - number.Length) >= 0;

    private static string Without(string words, IReadOnlyList<string> phrases) =>
        phrases.Aggregate(words, (rest, phrase) => Phrase.IndexIn(rest, phrase) is >= 0 and var at ? string.Concat(rest.AsSpan(0, at), " ", rest.AsSpan(at + phrase.Length)) : rest);

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    /// <summary>An hour is not the number of a day: "thu 2:30" is not "thứ 2".</summary>
    [GeneratedRegex(@"(?<!\p{L})(thu|t) ?(?=\d{1,2}(?:[:.]\d{2}| ?(?:am|pm|a\.m|p\.m|h\d{0,2}|gio)(?!\p{L})))", RegexOptions.CultureInvariant)]
    private static partial Regex HourAfter();
}
