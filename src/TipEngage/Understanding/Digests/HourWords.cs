using System.Globalization;
using System.Text.RegularExpressions;

namespace TipEngage.Understanding.Digests;

/// <summary>Hours that are written as words: "nine o'clock", "jam sembilan", "เก้าโมง", "chín giờ".</summary>
internal static class HourWords
{
    private static readonly Regex hours = Hours();

    /// <summary>The same with digits.</summary>
    public static string InDigits(string words) => hours.Replace(words, hour => Number(hour.Value).ToString(CultureInfo.InvariantCulture));

    /// <summary>How many quarters of an hour stand at the beginning: "thirty", "tiga puluh"; null for none.</summary>
    public static int? Quarters(string rest) => DigestWords.Find(rest, DigestWords.Default.Quarters) is { Index: >= 0 and var index, At: 0 } ? index + 1 : null;

    private static int Number(string word) => 1 + DigestWords.Default.Hours.ToList().FindIndex(hour => hour.Contains(word));

    /// <summary>"thứ hai" is a day, and "hai giờ" an hour; without its marks "bảy giờ" is "bây giờ", now.</summary>
    private static Regex Hours()
    {
        var hour = $"(?:{string.Join('|', DigestWords.Default.Hours.SelectMany(words => words).OrderByDescending(word => word.Length).Select(Regex.Escape))})";
        return new(
            $@"(?<=(?<!\p{{L}})(?:at|past|to|before|after|jam|pukul|setengah|luc) ){hour}(?!\p{{L}})|(?<!\p{{L}}|(?<!\p{{L}})thu )(?!bay gio){hour}(?= (?:o'clock|am|pm|a\.m|p\.m|gio|ruoi)(?!\p{{L}}))|(?<=(?:บ่าย|ตี) ?){hour}|{hour}(?= ?(?:โมง|นาฬิกา|ทุ่ม))",
            RegexOptions.CultureInvariant);
    }
}
