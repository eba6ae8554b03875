using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>All that a step of review is judged by.</summary>
/// <param name="Row">The practice.</param>
/// <param name="Reviews">What reviewers make of what was submitted.</param>
/// <param name="Place">Where whoever acts works; null where that is not known.</param>
/// <param name="By">Who acts.</param>
/// <param name="Now">When.</param>
/// <param name="Calendar">When the members work.</param>
internal sealed record ReviewFile(PracticeRow Row, IReadOnlyList<PracticeReviewRow> Reviews, PersonPlace? Place, Person By, DateTimeOffset Now, WorkCalendar Calendar)
{
    public IReadOnlyDictionary<string, string> Fields { get; } = Row.Fields is null ? RegisterJson.NoFields : RegisterJson.ReadFields(Row.Fields);

    /// <summary>The practice whose text it is to replace; null for none.</summary>
    public PracticeRow? Replaced { get; init; }

    /// <summary>How many others say that they use what an update is published in the place of; asked only then.</summary>
    public int Elsewhere { get; init; }

    public PracticeState State => Enum.Parse<PracticeState>(Row.State);

    /// <summary>The reviews that count for a decision.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Counting => [.. Reviews.Where(one => !one.HasInterest && one.ReviewerId != Row.OwnerId).Select(one => Rubric.Read(one.Scores))];

    public bool HasInterest => IsOfItsOwn || Reviews.Any(one => one.ReviewerId == By.Id && one.HasInterest);

    /// <summary>Whether whoever acts works for its organisation or government; of an update also for that of what it would replace.</summary>
    public bool IsOfItsOwn => Place is not null && (ConflictRules.HasInterest(Fields, Place) || (Replaced?.Fields is { } shown && ConflictRules.HasInterest(RegisterJson.ReadFields(shown), Place)));

    /// <summary>The tier that the table finds for what is to be published.</summary>
    public TierFinding FindTier(IReadOnlyDictionary<string, string>? proposed, Tier? chosen = null) =>
        TierTable.Judge(proposed is null ? Fields : Fields.Concat(proposed).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Last().Value), DateOnly.FromDateTime(Now.UtcDateTime), Elsewhere, chosen);
}
