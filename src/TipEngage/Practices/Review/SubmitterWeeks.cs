using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Practices.Review;

/// <summary>By which week the person of a practice is written to.</summary>
internal static class SubmitterWeeks
{
    /// <summary>The week of where they work, else of the first country in which it is used; by the clock that they chose, else by that of the country.</summary>
    public static async Task<WorkWeek> OfAsync(WorkCalendar calendar, TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        var week = calendar.Of(
            await db.PersonPlaces.Where(one => one.TenantId == row.TenantId && one.PersonId == row.OwnerId).Select(one => one.Country).FirstOrDefaultAsync(cancellationToken)
            ?? (ConflictRules.CountriesOf(RegisterJson.ReadFields(row.Fields ?? row.Draft ?? "{}")) is [var first, ..] ? first : null));
        var chosen = await db.PersonPreferences.Where(one => one.TenantId == row.TenantId && one.PersonId == row.OwnerId).Select(one => one.Zone).FirstOrDefaultAsync(cancellationToken);
        return ReaderZone.Find(chosen) is { } zone ? week.In(zone) : week;
    }

    /// <summary>Whether somebody of that week may be written to at a moment: on a working day, when it is not young.</summary>
    public static bool IsAwake(this WorkWeek week, DateTimeOffset now) => week.Local(now).Hour >= ReviewClock.FirstHour && week.IsWorkingDay(week.DayOf(now));
}
