using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices.Library;
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
    /// <summary>For so long whoever named another place decides nothing about what hides a name, and a place that was taken back still counts.</summary>
    public const int DaysOfDoubt = 30;

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
        [.. Counted.Where(one => !Places.Any(place => place.PersonId == one.ReviewerId && IsOf(With(proposed), place))).Select(one => Rubric.Read(one.Scores))];

    /// <summary>What is to be published, where it is proposed in other words or classes.</summary>
    public IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string>? proposed) => Rewording.Of(Fields, proposed);

    /// <summary>The countries whose governments it is of; of an update also those of what it would replace, which readers see as theirs.</summary>
    public IReadOnlyList<string> Concerned => ConcernedBy(null);

    /// <summary>The same, where it is to be published in other words or classes.</summary>
    public IReadOnlyList<string> ConcernedBy(IReadOnlyDictionary<string, string>? proposed) => ConflictRules.Concerned(With(proposed), Replaced?.Fields is { } shown ? RegisterJson.ReadFields(shown) : null);

    /// <summary>Who had an interest in an earlier text of it, or in what it is to replace: a new text takes nobody's interest away.</summary>
    public IReadOnlyCollection<string> Declared { get; init; } = [];

    /// <summary>Whether its person is changing it while others look at it.</summary>
    public bool IsBeingChanged { get; init; }

    public bool HasInterest => HasInterestOf(By.Id);

    /// <summary>Whether a person decides nothing about it: they have an interest, or named another place a short while ago.</summary>
    public bool HasInterestOf(string person) => HasDeclared(person) || Places.Any(one => one.PersonId == person && (IsOf(one) || MayBeGuess(one)));

    /// <summary>Whether a person has an interest in it wherever they work, since they said so or invited its person.</summary>
    public bool HasDeclared(string person) => Declared.Contains(person) || Reviews.Any(one => one.ReviewerId == person && one.HasInterest);

    /// <summary>Whether a text is of the organisation or government of a place.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> text, PersonPlace place) => ConflictRules.HasInterest(text, place, Now, Places.FirstOrDefault(one => one.PersonId == Row.OwnerId)?.Country);

    private bool IsOf(PersonPlace place) => IsOf(Fields, place) || (Replaced?.Fields is { } shown && IsOf(RegisterJson.ReadFields(shown), place));

    /// <summary>Whoever says another place while a name is hidden may be trying whose it is: they hear the same whether it is or not.</summary>
    private bool MayBeGuess(PersonPlace place) =>
        !ShownFields.IsNamed(Fields) && place.ChangedAt is { } at && at >= Row.CreatedAt && Now - at < TimeSpan.FromDays(DaysOfDoubt);

    /// <summary>Who said of an earlier text, of what it is to replace or of what either was begun again with, that they have an interest, and who invited its person.</summary>
    public static async Task<IReadOnlyCollection<string>> DeclaredAsync(TipDbContext db, PracticeRow row, CancellationToken cancellationToken)
    {
        var replaced = row.UpdateOf is { } number ? await db.Practices.AsNoTracking().Where(shown => shown.Number == number).ToArrayAsync(cancellationToken) : [];
        var kin = await TextFamily.OthersAsync(db, [row, .. replaced], cancellationToken);
        Guid[] before = [.. replaced.Select(one => one.Id), .. kin.SelectMany(others => others)];
        var reviews = await db.PracticeReviews.AsNoTracking().Where(one => one.HasInterest && (one.PracticeId == row.Id || before.Contains(one.PracticeId))).ToArrayAsync(cancellationToken);
        return DeclaredIn(reviews, row, await Inviters.Of(db, row.OwnerId).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The same where the reviews of all of these, and who invited, are known already.</summary>
    public static IReadOnlyCollection<string> DeclaredIn(IEnumerable<PracticeReviewRow> reviews, PracticeRow row, string? inviter)
    {
        var declared = reviews.Where(one => one.HasInterest && (one.PracticeId != row.Id || one.ContentVersion < row.ContentVersion)).Select(one => one.ReviewerId);
        return [.. (inviter is null ? declared : declared.Append(inviter)).Distinct()];
    }

    /// <summary>The tier that the table finds for what is to be published.</summary>
    public TierFinding FindTier(IReadOnlyDictionary<string, string>? proposed, Tier? chosen = null) =>
        TierTable.Judge(With(proposed), DateOnly.FromDateTime(Now.UtcDateTime), Elsewhere, chosen);

    /// <summary>The tiers whose own conditions it meets.</summary>
    public IReadOnlyList<Tier> TiersMet(IReadOnlyDictionary<string, string>? proposed) => TierTable.Met(With(proposed), DateOnly.FromDateTime(Now.UtcDateTime));

    private IEnumerable<PracticeReviewRow> Counted => Reviews.Where(one => !HasInterestOf(one.ReviewerId) && one.ReviewerId != Row.OwnerId);
}
