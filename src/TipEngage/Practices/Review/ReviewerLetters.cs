using TipEngage.Access;
using TipEngage.Data;

namespace TipEngage.Practices.Review;

/// <summary>Notes that a coordinator is owed a letter, in the transaction of what it tells.</summary>
internal static class ReviewerLetters
{
    public const string Kind = "review";

    public const string Assigned = "Assigned";

    /// <summary>Owes word to whom somebody else had see to a practice.</summary>
    public static void OweAssigned(TipDbContext db, ReviewFile file, Person assignee) => db.Letters.Add(new()
    {
        Key = $"{Kind}/{file.Row.Id:N}/{Assigned}/{file.Row.Version}",
        Kind = Kind,
        TenantId = assignee.TenantId.Length > 0 ? assignee.TenantId : file.By.TenantId,
        PersonId = assignee.Id,
        SubjectId = file.Row.Id,
        Told = Assigned,
        State = LetterState.Due,
        At = file.Now,
        NotBefore = file.Now,
    });
}
