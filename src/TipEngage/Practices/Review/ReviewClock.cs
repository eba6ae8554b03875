using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>How long a step of review may take, in working days of whoever is to take it.</summary>
internal static class ReviewClock
{
    public const int Screening = 2;
    public const int Decision = 10;
    public const int Answer = 20;
    public const int Consent = 5;

    /// <summary>Working days after which somebody who is to change a practice is reminded.</summary>
    public static IReadOnlyList<int> Reminders { get; } = [10, 18];

    /// <summary>The day may be young: nobody is written to before.</summary>
    public const int FirstHour = 9;

    /// <summary>How long the step may take, longer where a country may object to it; null where nobody is to do anything.</summary>
    public static int? LimitOf(PracticeRow row, bool mayBeObjected) => Enum.Parse<PracticeState>(row.State) switch
    {
        PracticeState.Submitted or PracticeState.Screening or PracticeState.Held => Screening,
        PracticeState.InReview => Decision,
        PracticeState.ChangesRequested => Answer,
        PracticeState.Accepted => Consent,
        PracticeState.ConsentCheck when row.AgreedAt is null => Consent,
        PracticeState.ConsentCheck => mayBeObjected ? ReviewRules.ObjectionDays + Consent : Consent,
        _ => null,
    };

    /// <summary>Whether it is the submitter's turn, and not the reviewers'.</summary>
    public static bool WaitsForSubmitter(PracticeRow row) =>
        row.State is nameof(PracticeState.ChangesRequested) or nameof(PracticeState.UpdateDue) || (row.State is nameof(PracticeState.ConsentCheck) && row.AgreedAt is null);

    /// <summary>The week of whoever's turn it is.</summary>
    /// <param name="calendar">When the members work.</param>
    /// <param name="row">The practice.</param>
    /// <param name="country">Where they work; null where that is not known.</param>
    public static WorkWeek WeekOf(WorkCalendar calendar, PracticeRow row, string? country) => calendar.Of(country ?? (WaitsForSubmitter(row) ? FirstCountry(row) : null));

    private static string? FirstCountry(PracticeRow row) => row.Fields is not null && ConflictRules.CountriesOf(RegisterJson.ReadFields(row.Fields)) is [var first, ..] ? first : null;
}
