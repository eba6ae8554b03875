using System.Globalization;

namespace TipEngage.Understanding.Requests;

/// <summary>Which events are asked for, as words: ids of the plan's events, then what holds of those of the register.</summary>
/// <param name="Ids">Ids of events of the plan; <see cref="None"/> alone for none of them, nothing for all.</param>
/// <param name="From">The first day that is asked for; null for any.</param>
/// <param name="To">The last day; null for any.</param>
/// <param name="Place">The place that is asked for, in its comparable form; null for any.</param>
internal sealed record EventsQuestion(IReadOnlyList<string> Ids, DateOnly? From = null, DateOnly? To = null, string? Place = null)
{
    /// <summary>Stands for no event of the plan.</summary>
    public const string None = "none";

    private const string FromMark = "from:";
    private const string ToMark = "to:";
    private const string PlaceMark = "at:";
    private const char Space = '_';

    public string ToArguments() => string.Join(' ', new[]
    {
        string.Join(' ', Ids),
        From is { } from ? $"{FromMark}{from.ToString("O", CultureInfo.InvariantCulture)}" : "",
        To is { } to ? $"{ToMark}{to.ToString("O", CultureInfo.InvariantCulture)}" : "",
        Place is { } place ? $"{PlaceMark}{place.Replace(' ', Space)}" : "",
    }.Where(part => part.Length > 0));

    public static EventsQuestion Read(string arguments)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. words.Where(word => !word.Contains(':', StringComparison.Ordinal))],
            Day(words, FromMark),
            Day(words, ToMark),
            After(words, PlaceMark)?.Replace(Space, ' '));
    }

    private static DateOnly? Day(string[] words, string mark) =>
        DateOnly.TryParseExact(After(words, mark), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? After(string[] words, string mark) => words.FirstOrDefault(word => word.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];
}
