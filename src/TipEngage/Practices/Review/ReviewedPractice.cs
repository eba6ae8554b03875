using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Practices.Review;

/// <summary>A practice as its reviewers see it: without the name of whoever is not to be named.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Revision">How often what is seen here was changed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Level">How much is told.</param>
/// <param name="Fields">What was submitted; null where its content is gone or about to be.</param>
internal sealed record ReviewedPractice(Guid Id, string Reference, int Revision, PracticeState State, FormLevel Level, IReadOnlyDictionary<string, string>? Fields)
{
    /// <summary>The same fields in the words that reviewers propose; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Proposed { get; private init; }

    public IReadOnlyList<Judgement> Reviews { get; private init; } = [];

    /// <summary>Which submission it is.</summary>
    public int TextVersion { get; private init; }

    /// <summary>Whether it may be known whose it is.</summary>
    public bool IsNamed { get; private init; }

    public required DateTimeOffset StateAt { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public string? AssigneeId { get; private init; }

    public string? AssigneeName { get; private init; }

    /// <summary>Kinds of findings for which it is held.</summary>
    public IReadOnlyList<string> Held { get; private init; } = [];

    /// <summary>Whether a coordinator has to look at it before its reviewers do, also where it was changed while they did.</summary>
    public bool IsHeld => State is PracticeState.Held || this is { State: PracticeState.InReview, Held: not [] };

    public string? Reason { get; private init; }

    public Tier? Tier { get; private init; }

    public string? AcceptedById { get; private init; }

    public bool IsAgreed { get; private init; }

    public bool IsToBePurged => PurgeAskedById is not null;

    public string? PurgeAskedById { get; private init; }

    public bool IsDormant { get; private init; }

    /// <summary>Name of whoever shares it; null where it is not to be known, or they did not agree to be contacted.</summary>
    public string? OwnerName { get; private init; }

    /// <summary>Countries where it is used.</summary>
    public IReadOnlyList<string> Countries { get; private init; } = [];

    /// <summary>Reference of the published practice that it is to update; null for none.</summary>
    public string? Updated { get; private init; }

    /// <summary>Whether it is an update that was published in the place of the other.</summary>
    public bool IsMerged => Updated is not null && State is PracticeState.Archived;

    public string? Title => Fields?.GetValueOrDefault(PracticeFields.Title.Name);

    /// <summary>The same without what it says.</summary>
    public ReviewedPractice Unseen() => this with { Fields = null, Proposed = null, OwnerName = null };

    public static ReviewedPractice Of(PracticeRow row, IEnumerable<PracticeReviewRow>? reviews = null)
    {
        var fields = row.Fields is null ? RegisterJson.NoFields : RegisterJson.ReadFields(row.Fields);
        var isNamed = ShownFields.IsNamed(fields);
        var isSeen = row.Fields is not null && row.PurgeAskedById is null;
        return new(row.Id, PracticeReference.Of(row.Number ?? 0), row.Revision, Enum.Parse<PracticeState>(row.State), (FormLevel)row.Level, isSeen ? ShownFields.ForReviewers(fields, fields) : null)
        {
            Proposed = isSeen && row.Proposed is { } proposed ? ShownFields.ForReviewers(RegisterJson.ReadFields(proposed), fields) : null,
            Reviews = [.. (reviews ?? []).Where(one => one.ContentVersion == row.ContentVersion).OrderBy(one => one.At).Select(Judgement.Of).Where(one => one.Scores.Count > 0)],
            TextVersion = row.ContentVersion,
            IsNamed = isNamed,
            StateAt = row.StateAt,
            SubmittedAt = row.SubmittedAt ?? row.CreatedAt,
            AssigneeId = row.AssigneeId,
            AssigneeName = row.AssigneeName ?? row.AssigneeId,
            Held = row.Held?.Split(' ') ?? [],
            Reason = row.Reason,
            Tier = Enum.TryParse<Tier>(row.Tier, out var tier) ? tier : null,
            AcceptedById = row.AcceptedById,
            IsAgreed = row.AgreedAt is not null,
            PurgeAskedById = row.PurgeAskedById,
            IsDormant = row.DormantAt is not null,
            Updated = row.UpdateOf is { } number ? PracticeReference.Of(number) : null,
            OwnerName = isNamed && isSeen && fields.ContainsKey(PracticeFields.ContactMe.Name) ? row.OwnerName : null,
            Countries = ConflictRules.CountriesOf(fields),
        };
    }
}
