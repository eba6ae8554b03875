using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>Notes that the person of a practice is owed a letter, in the transaction of what it tells.</summary>
internal static class PracticeLetters
{
    public const string Kind = "practice";

    /// <summary>Name of a reason among what is told beside.</summary>
    public const string Reason = "reason";

    /// <summary>Begins the names of comments among what is told beside; their field follows.</summary>
    public const string Comment = "comment:";

    /// <summary>Name of what its reviewers found strongest, as questions of the rubric.</summary>
    public const string Strong = "strong";

    /// <summary>Name of what would raise its tier, as codes.</summary>
    public const string Raises = "raises";

    /// <summary>Told where a tier is lower than it was.</summary>
    public const string TierLowered = "TierLowered";

    public const string RemindConsent = "RemindConsent";
    public const string RemindDraft = "RemindDraft";

    /// <summary>Name of the reminder after so many working days.</summary>
    public static string RemindOf(int days) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Remind{days}");

    /// <summary>Owes word of a step; whoever came by an invitation has no chat, and reads it on their page.</summary>
    public static void Owe(TipDbContext db, ReviewFile file, ReviewEvent happened, ReviewMove move)
    {
        var detail = Feedback(file, happened, move);
        if (move.Reason is { } reason)
            detail[Reason] = reason;
        foreach (var (field, comment) in move.Comments ?? RegisterJson.NoFields)
            detail[Comment + field] = comment;
        Owe(db, file.Row, happened.ToString(), file.Row.Version, detail, file.Now);
    }

    /// <summary>What reviewers found strongest and what would raise the tier, where it was judged.</summary>
    private static Dictionary<string, string> Feedback(ReviewFile file, ReviewEvent happened, ReviewMove move)
    {
        Dictionary<string, string> detail = [];
        if (happened is not (ReviewEvent.Return or ReviewEvent.Accept or ReviewEvent.Publish or ReviewEvent.PublishUpdate))
            return detail;

        if (Rubric.Strongest(file.Counting).ToArray() is { Length: > 0 } strong)
            detail[Strong] = string.Join(' ', strong);
        if (file.FindTier(move.Proposed) is { Lacks: { Count: > 0 } lacks } found && (file.Row.Tier is null || file.Row.Tier == found.Tier.ToString()))
            detail[Raises] = string.Join(' ', lacks);
        return detail;
    }

    /// <summary>Owes word of a tier that was taken back, with what would raise it.</summary>
    public static void OweLowerTier(TipDbContext db, PracticeRow row, TierFinding found, DateTimeOffset at) => Owe(
        db, row, TierLowered, row.Version, found.Lacks is [] ? RegisterJson.NoFields : new Dictionary<string, string> { [Raises] = string.Join(' ', found.Lacks) }, at);

    /// <summary>Owes word of something, once for an occasion.</summary>
    public static void Owe(TipDbContext db, PracticeRow row, string told, long occasion, IReadOnlyDictionary<string, string> detail, DateTimeOffset at)
    {
        db.Letters.Add(new()
        {
            Key = KeyOf(row.Id, told, occasion),
            Kind = Kind,
            TenantId = row.TenantId,
            PersonId = row.OwnerId,
            SubjectId = row.Id,
            Told = told,
            Detail = detail.Count == 0 ? null : RegisterJson.Write(detail),
            State = row.Door is nameof(Door.Invitation) ? LetterState.OnPage : LetterState.Due,
            At = at,
            NotBefore = at,
        });
    }

    public static string KeyOf(Guid practice, string told, long occasion) => $"{Kind}/{practice:N}/{told}/{occasion}";
}
