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

    /// <summary>What its tier rests on, as codes.</summary>
    public string? TierReason { get; private init; }

    /// <summary>Whether something is filled in that was not submitted.</summary>
    public bool IsBeingFilledIn => Draft is not null;

    /// <summary>What it holds now; what was agreed to with an earlier submission has to be agreed to again.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = Draft ?? Fields?.Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick }).ToDictionary() ?? RegisterJson.NoFields;

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
        Comments = row.Comments is null ? RegisterJson.NoFields : RegisterJson.ReadFields(row.Comments),
        Proposed = row.Proposed is null ? null : RegisterJson.ReadFields(row.Proposed),
        Tier = Enum.TryParse<Tier>(row.Tier, out var tier) ? tier : null,
        TierReason = row.TierReason,
    };
}
