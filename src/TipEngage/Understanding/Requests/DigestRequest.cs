using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks something of the digest of a conversation; what was not said is null.</summary>
/// <param name="Wish">What is wanted.</param>
/// <param name="Day">The day of the week.</param>
/// <param name="Time">The time as it was typed, such as <c>9:00</c> or <c>25:00</c>.</param>
/// <param name="Zone">IANA name of a zone, or what was typed in place of one.</param>
/// <param name="Language">BCP 47 name of a language.</param>
/// <param name="Until">When a pause ends.</param>
/// <param name="UnclearDay">What was typed for the day, where it can be more than one.</param>
/// <param name="UnknownDay">What was typed for the day, or for the end of a pause, where there is no such day.</param>
/// <param name="IsNotWeekly">Whether it is to come more or less often than a digest can.</param>
internal sealed record DigestRequest(
    DigestWish Wish, DayOfWeek? Day = null, string? Time = null, string? Zone = null, string? Language = null, PauseEnd? Until = null, string? UnclearDay = null, string? UnknownDay = null,
    bool IsNotWeekly = false)
{
    public static DigestRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.DigestRequest, new(DigestWish.Show));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.DigestRequest);
}
