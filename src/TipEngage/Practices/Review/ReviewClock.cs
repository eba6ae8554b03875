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

    /// <summary>How long the second person of a purge may take.</summary>
    public const int Purge = 2;

    /// <summary>Working days after which somebody who is to change a practice is reminded.</summary>
    public static IReadOnlyList<int> Reminders { get; } = [10, 18];

    /// <summary>The day may be young: nobody is written to before.</summary>
    public const int FirstHour = 9;

    /// <summary>Since when it is whose turn it is.</summary>
    public static DateTimeOffset Since(PracticeRow row) => row.PurgeAskedAt ?? row switch
    {
        { State: nameof(PracticeState.ConsentCheck), AgreedAt: { } agreed } => agreed,
        { State: nameof(PracticeState.InReview), Held: not null, SubmittedAt: { } held } => held,
        _ => row.StateAt,
    };

    /// <summary>How long the step may take since then; null where nobody is to do anything.</summary>
    /// <param name="row">The practice.</param>
    /// <param name="week">The week of whoever's turn it is.</param>
    /// <param name="objectionUntil">Until when a country may object, which nobody answers for; null where none may.</param>
    public static int? LimitOf(PracticeRow row, WorkWeek week, DateTimeOffset? objectionUntil) => row.PurgeAskedById is not null ? Purge : Enum.Parse<PracticeState>(row.State) switch
    {
        _ when row.DormantAt is not null => null,
        PracticeState.Submitted or PracticeState.Screening or PracticeState.Held => Screening,
        PracticeState.InReview when row.Held is not null => Screening,
        PracticeState.InReview => Decision,
        PracticeState.ChangesRequested => Answer,
        PracticeState.Accepted => Consent,
        PracticeState.ConsentCheck when row.AgreedAt is { } agreed && objectionUntil is { } until => Consent + week.DaysBetween(agreed, until.AddTicks(-1)),
        PracticeState.ConsentCheck => Consent,
        _ => null,
    };

    /// <summary>Whether it is the submitter's turn, and not the reviewers'.</summary>
    public static bool WaitsForSubmitter(PracticeRow row) => row.PurgeAskedById is null
        && (row.State is nameof(PracticeState.ChangesRequested) or nameof(PracticeState.UpdateDue) || (row.State is nameof(PracticeState.ConsentCheck) && row.AgreedAt is null));

    /// <summary>The week of whoever's turn it is.</summary>
    /// <param name="calendar">When the members work.</param>
    /// <param name="row">The practice.</param>
    /// <param name="country">Where they work; null where that is not known.</param>
    public static WorkWeek WeekOf(WorkCalendar calendar, PracticeRow row, string? country) => calendar.Of(country ?? (WaitsForSubmitter(row) ? FirstCountry(row) : null));

    private static string? FirstCountry(PracticeRow row) => row.Fields is not null && ConflictRules.CountriesOf(RegisterJson.ReadFields(row.Fields)) is [var first, ..] ? first : null;
}
