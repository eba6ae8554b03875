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

    /// <summary>Name of the reference of the practice that an update was to replace.</summary>
    public const string Updated = "updated";

    /// <summary>Says that what its person was changing is the draft of an update now.</summary>
    public const string Begun = "begun";

    /// <summary>Names of what is missing for the tier before.</summary>
    public const string Missing = "missing";

    /// <summary>Told of a draft of an update that is one of a practice of its own now.</summary>
    public const string UpdateDraftFreed = "UpdateDraftFreed";

    /// <summary>Told of a draft of an update that went with the practice.</summary>
    public const string UpdateDraftDeleted = "UpdateDraftDeleted";

    /// <summary>Everything that is told of an update whose practice ended.</summary>
    public static IReadOnlyList<string> EndsOfUpdates { get; } =
        [UpdateDraftFreed, UpdateDraftDeleted, .. new[] { PracticeState.Withdrawn, PracticeState.Rejected, PracticeState.Archived, PracticeState.Purged }.Select(state => $"Update{state}")];

    public const string RemindConsent = "RemindConsent";
    public const string RemindDraft = "RemindDraft";

    /// <summary>Told of what is being filled in on top of a submission.</summary>
    public const string RemindChanges = "RemindChanges";

    /// <summary>Name of the reminder after so many working days.</summary>
    public static string RemindOf(int days) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Remind{days}");

    /// <summary>Whether what is told asks somebody to go on with what waits for them.</summary>
    public static bool IsReminder(string told) => told.StartsWith("Remind", StringComparison.Ordinal);

    /// <summary>Owes word of a step; whoever came by an invitation has no chat, and reads it on their page.</summary>
    public static void Owe(TipDbContext db, ReviewFile file, ReviewEvent happened, ReviewMove move)
    {
        var detail = Feedback(file, happened, move);
        if (file.IsBeingChanged && happened is (ReviewEvent.Publish or ReviewEvent.PublishUpdate))
            detail[Begun] = "true";
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

        var (found, lacks) = (file.FindTier(move.Proposed), file.FindTier(move.Proposed).Lacks);
        if (Rubric.Strongest(file.Counting, lacks).ToArray() is { Length: > 0 } strong)
            detail[Strong] = string.Join(' ', strong);
        if (lacks.Count > 0 && (file.Row.Tier is null || file.Row.Tier == found.Tier.ToString()))
            detail[Raises] = string.Join(' ', lacks);
        return detail;
    }

    /// <summary>Owes word of a tier that was taken back, with all that is missing for the one before and what would raise it.</summary>
    public static void OweLowerTier(TipDbContext db, PracticeRow row, TierFinding found, IReadOnlyList<string> missing, DateTimeOffset at)
    {
        var codes = new Dictionary<string, IReadOnlyList<string>> { [Missing] = missing, [Raises] = found.Lacks };
        Owe(db, row, TierLowered, row.Version, codes.Where(one => one.Value.Count > 0).ToDictionary(one => one.Key, one => string.Join(' ', one.Value)), at);
    }

    /// <summary>What is told of an update whose practice ended so.</summary>
    public static string UpdateEndedBy(PracticeRow practice) => $"Update{practice.State}";

    /// <summary>Owes word of an update that ended with the practice that it was to replace.</summary>
    public static void OweEndOfUpdate(TipDbContext db, PracticeRow row, string told, PracticeRow practice, DateTimeOffset at) =>
        Owe(db, row, told, row.Version, new Dictionary<string, string> { [Updated] = PracticeReference.Of(practice.Number ?? 0) }, at);

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

    /// <summary>The version of the practice after the step that a letter tells, or the microsecond from which its reminder counts.</summary>
    public static long OccasionOf(Letter letter) => long.Parse(letter.Key[(letter.Key.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    public static string KeyOf(Guid practice, string told, long occasion) => $"{Kind}/{practice:N}/{told}/{occasion}";
}
