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

    /// <summary>Where its reviewers work, as far as that is known.</summary>
    public IReadOnlyList<PersonPlace> Places { get; init; } = [];

    public PracticeState State => Enum.Parse<PracticeState>(Row.State);

    /// <summary>The reviews that count for a decision.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Counting => [.. Counted.Select(one => Rubric.Read(one.Scores))];

    /// <summary>The same, where it is to be published in other words or classes: those may be of a reviewer's own government.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> CountingFor(IReadOnlyDictionary<string, string>? proposed) =>
        [.. Counted.Where(one => !Places.Any(place => place.PersonId == one.ReviewerId && ConflictRules.HasInterest(With(proposed), place))).Select(one => Rubric.Read(one.Scores))];

    /// <summary>What is to be published, where it is proposed in other words or classes.</summary>
    public IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string>? proposed) => Rewording.Of(Fields, proposed);

    /// <summary>The countries whose governments it is of; of an update also those of what it would replace, which readers see as theirs.</summary>
    public IReadOnlyList<string> Concerned => ConflictRules.Concerned(Fields, Replaced?.Fields is { } shown ? RegisterJson.ReadFields(shown) : null);

    /// <summary>Whether whoever acts had an interest in an earlier text of it: a new text takes nobody's interest away.</summary>
    public bool HasDeclared { get; init; }

    public bool HasInterest => IsOfItsOwn || HasDeclared || Reviews.Any(one => one.ReviewerId == By.Id && one.HasInterest);

    /// <summary>Whether whoever acts works for its organisation or government; of an update also for that of what it would replace.</summary>
    public bool IsOfItsOwn => Place is not null && (ConflictRules.HasInterest(Fields, Place) || (Replaced?.Fields is { } shown && ConflictRules.HasInterest(RegisterJson.ReadFields(shown), Place)));

    /// <summary>The tier that the table finds for what is to be published.</summary>
    public TierFinding FindTier(IReadOnlyDictionary<string, string>? proposed, Tier? chosen = null) =>
        TierTable.Judge(With(proposed), DateOnly.FromDateTime(Now.UtcDateTime), Elsewhere, chosen);

    private IEnumerable<PracticeReviewRow> Counted => Reviews.Where(one => !one.HasInterest && one.ReviewerId != Row.OwnerId);
}
