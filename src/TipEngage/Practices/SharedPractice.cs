using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>A practice as the person who shares it sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Its reference; null before it is submitted.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Level">How much is told.</param>
/// <param name="Step">The step that is to be filled in next.</param>
/// <param name="Draft">What is being filled in; null where nothing is.</param>
/// <param name="Fields">What was submitted; null before, and when its content is gone.</param>
internal sealed record SharedPractice(
    Guid Id, string? Reference, PracticeState State, FormLevel Level, string Step, IReadOnlyDictionary<string, string>? Draft, IReadOnlyDictionary<string, string>? Fields)
{
    public required DateTimeOffset ChangedAt { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>How often what is decided about was changed.</summary>
    public int Revision { get; private init; }

    /// <summary>Why it stands where it does, as a code.</summary>
    public string? Reason { get; private init; }

    /// <summary>What its person is asked to change, by field.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; private init; } = RegisterJson.NoFields;

    /// <summary>Fields in the words that reviewers propose; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Proposed { get; private init; }

    public Tier? Tier { get; private init; }

    /// <summary>Number of the published practice that it is to update; null for none.</summary>
    public int? UpdateOf { get; private init; }

    /// <summary>Reference of that practice.</summary>
    public string? Updated => UpdateOf is { } number ? PracticeReference.Of(number) : null;

    /// <summary>Whether it is an update whose text is that of the published practice now: nothing can be done with it any more.</summary>
    public bool IsMerged => UpdateOf is not null && State is PracticeState.Archived;

    /// <summary>Whether two people see to it that its content is purged.</summary>
    public bool IsToBePurged { get; private init; }

    /// <summary>Whether its person may begin anew with what it says; of what is to be purged no copy is made.</summary>
    public bool MayBeSharedAgain => State is PracticeState.Rejected or PracticeState.Archived && Fields is not null && !IsToBePurged;

    /// <summary>Whether its person may propose other words for what is published.</summary>
    public bool MayBeUpdated => PracticeStates.IsPublished(State) && Reference is not null && Fields is not null && !IsToBePurged;

    /// <summary>Whether it is published, and shown to nobody while it is to be purged.</summary>
    public bool IsHidden => PracticeStates.IsPublished(State) && IsToBePurged;

    /// <summary>Whether it is not published, and rests as it is while it is to be purged.</summary>
    public bool IsSetAside => !PracticeStates.IsPublished(State) && IsToBePurged;

    /// <summary>Whether its person may change what is submitted.</summary>
    public bool MayBeChanged => PracticeStates.IsOpen(State) && !IsToBePurged;

    /// <summary>Whether it is an update on its way to be published.</summary>
    public bool IsPendingUpdateOf(string? reference) =>
        Updated is { } updated && updated == reference && State is not (PracticeState.Archived or PracticeState.Withdrawn or PracticeState.Rejected or PracticeState.Purged);

    /// <summary>What its tier rests on, as codes.</summary>
    public string? TierReason { get; private init; }

    /// <summary>What its person reads on their page since they have no chat, the first step first; nothing for everybody else.</summary>
    public IReadOnlyList<ToldStep> Told { get; init; } = [];

    /// <summary>Whether something is filled in that was not submitted.</summary>
    public bool IsBeingFilledIn => Draft is not null;

    /// <summary>What it holds now; what was agreed to with an earlier submission has to be agreed to again.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = Draft ?? Fields?.Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick }).ToDictionary() ?? RegisterJson.NoFields;

    /// <summary>What its level shows of that: all that its person sees before they send it, and so all that is sent.</summary>
    public IReadOnlyDictionary<string, string> Shown => PracticeForm.ShownAt(Level, Values);

    /// <summary>Mark of that, to be agreed to.</summary>
    public string Mark => AgreedText.MarkOf(Level, Shown);

    /// <summary>Its title; null while it has none.</summary>
    public string? Title => Values.GetValueOrDefault(PracticeFields.Title.Name);

    public static SharedPractice Of(PracticeRow row) => new(
        row.Id, row.Number is { } number ? PracticeReference.Of(number) : null, Enum.Parse<PracticeState>(row.State), (FormLevel)row.Level, row.Step,
        row.Draft is null ? null : RegisterJson.ReadFields(row.Draft), row.Fields is null ? null : RegisterJson.ReadFields(row.Fields))
    {
        ChangedAt = row.ChangedAt,
        SubmittedAt = row.SubmittedAt,
        Revision = row.Revision,
        Reason = row.Reason,
        UpdateOf = row.UpdateOf,
        IsToBePurged = row.PurgeAskedById is not null,
        Comments = row.Comments is null ? RegisterJson.NoFields : RegisterJson.ReadFields(row.Comments),
        Proposed = row.Proposed is null ? null : RegisterJson.ReadFields(row.Proposed),
        Tier = Enum.TryParse<Tier>(row.Tier, out var tier) ? tier : null,
        TierReason = row.TierReason,
    };
}
