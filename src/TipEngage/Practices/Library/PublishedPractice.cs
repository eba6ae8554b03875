using System.Globalization;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>A published practice as others see it.</summary>
/// <param name="Number">Number of its reference.</param>
/// <param name="Id">Its id.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="Fields">The fields that may be shown.</param>
internal sealed record PublishedPractice(int Number, Guid Id, Tlp Tlp, IReadOnlyDictionary<string, string> Fields)
{
    public required string? Tier { get; init; }

    /// <summary>Why, as codes.</summary>
    public required IReadOnlyList<string> TierReasons { get; init; }

    public required bool IsSelfReported { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset? ConfirmedAt { get; init; }

    public string Reference => PracticeReference.Of(Number);

    public string Title => Fields.GetValueOrDefault(PracticeFields.Title.Name, Reference);

    /// <summary>When somebody answered for it the last time.</summary>
    public DateTimeOffset AnsweredForAt => ConfirmedAt ?? PublishedAt;

    /// <summary>Whether its person agreed that it is quoted in reports.</summary>
    public bool MayBeQuoted => Fields.ContainsKey(PracticeFields.Quote.Name);

    /// <summary>Whether its person agreed that it is translated.</summary>
    public bool MayBeTranslated => Fields.ContainsKey(PracticeFields.Translate.Name);

    /// <summary>Whether it may be used as the licence says, which allows both.</summary>
    public bool IsLicensed => MayBeQuoted && MayBeTranslated;

    /// <summary>How others cite it; the same words in every language.</summary>
    public string Citation => string.Create(
        CultureInfo.InvariantCulture, $"TipEngage {Reference} v{Version}, published {PublishedAt.UtcDateTime:yyyy-MM-dd}{(IsSelfReported ? ", self-reported" : "")}");

    /// <summary>The values of a field with several picks.</summary>
    public IReadOnlyList<string> Several(PracticeField field) => Fields.TryGetValue(field.Name, out var values) ? PracticeRules.Several(values) : [];

    /// <summary>As a practice is seen with other fields.</summary>
    public static PublishedPractice Of(PracticeRow row, IReadOnlyDictionary<string, string> fields) => new(row.Number ?? 0, row.Id, (Tlp)row.Tlp, ShownFields.Of(fields))
    {
        Tier = row.Tier,
        TierReasons = [],
        IsSelfReported = row.IsSelfReported,
        PublishedAt = row.PublishedAt ?? default,
        Version = row.PublishedVersion,
        ConfirmedAt = row.ConfirmedAt,
    };

    public static PublishedPractice Of(LibraryRow row) => new(row.Number, row.PracticeId, (Tlp)row.Tlp, RegisterJson.ReadFields(row.Fields!))
    {
        Tier = row.Tier,
        TierReasons = row.TierReason?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        IsSelfReported = row.IsSelfReported,
        PublishedAt = row.PublishedAt ?? default,
        Version = row.PublishedVersion,
        ConfirmedAt = row.ConfirmedAt,
    };
}
