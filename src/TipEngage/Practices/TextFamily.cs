using TipEngage.Data;

namespace TipEngage.Practices;

/// <summary>Tells which of what a person shares hangs together by its text.</summary>
internal static class TextFamily
{
    /// <summary>Id of the first one with its text: all that were begun with that know it by the same.</summary>
    public static Guid Of(PracticeRow row) => row.TextOf ?? row.Id;

    /// <summary>The same of one that took the text of another over; null for one of its own words.</summary>
    public static Guid? TakenOver(PracticeRow row) => row.TextOf == row.Id ? null : row.TextOf;
}
