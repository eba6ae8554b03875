using System.Globalization;
using Microsoft.Extensions.Options;

namespace TipEngage.Plans;

/// <summary>Says what day it is for questions about the plan.</summary>
internal sealed class AsOfClock(IOptions<AsOfOptions> options, TimeProvider clock)
{
    private readonly DateOnly? fixedDate = TryRead(options.Value.AsOf, out var date) ? date : null;

    /// <summary>The fixed date where one is set, else today in UTC.</summary>
    public DateOnly Today => fixedDate ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether a date is set, which every answer then shows.</summary>
    public bool IsFixed => fixedDate is not null;

    internal static bool TryRead(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
