using TipEngage.Resources;

namespace TipEngage.Safeguarding.Forms;

/// <summary>What a writer is told of a finding, in the language of the answer.</summary>
internal static class FindingWords
{
    private const int FewestLetters = 4;

    private static readonly Lazy<string[]> toBeFinished = new(() => [.. SupportedLanguages.All.Select(language => Strings.ResourceManager.GetString(nameof(Strings.Screened_Instead_Quotation), language)!)]);

    private static readonly Lazy<string[]> masks = new(() =>
    [
        .. SupportedLanguages.All.SelectMany(language => new[]
        {
            nameof(Strings.Screened_Instead_EMail), nameof(Strings.Screened_Instead_Phone), nameof(Strings.Screened_Instead_PersonalPage), nameof(Strings.Screened_Instead_Identifier),
            nameof(Strings.Screened_Instead_Account), nameof(Strings.Screened_Instead_PersonName), nameof(Strings.Screened_Instead_Address), nameof(Strings.Screened_Instead_Removed),
        }.Select(name => Strings.ResourceManager.GetString(name, language)!)),
    ]);

    /// <summary>Why it should not stand there.</summary>
    public static string ReasonOf(Finding finding) => finding switch
    {
        { Kind: FindingKind.Disclosure, Severity: Severity.Hold } => Strings.Screened_Reason_Story,
        { Kind: var kind } => ReasonOf(kind),
    };

    /// <summary>What may stand instead: a mask that hides the length, or a safe wording.</summary>
    public static string InsteadOf(FindingKind kind) => kind switch
    {
        FindingKind.EMail => Strings.Screened_Instead_EMail,
        FindingKind.Phone => Strings.Screened_Instead_Phone,
        FindingKind.PersonalPage => Strings.Screened_Instead_PersonalPage,
        FindingKind.Identifier => Strings.Screened_Instead_Identifier,
        FindingKind.Account => Strings.Screened_Instead_Account,
        FindingKind.PersonDetails => Strings.Screened_Instead_PersonDetails,
        FindingKind.PersonName => Strings.Screened_Instead_PersonName,
        FindingKind.SmallCount => Strings.Screened_Instead_SmallCount,
        FindingKind.Combination => Strings.Screened_Instead_Combination,
        FindingKind.Allegation => Strings.Screened_Instead_Allegation,
        FindingKind.Address => Strings.Screened_Instead_Address,
        FindingKind.Quotation => Strings.Screened_Instead_Quotation,
        FindingKind.OwnOrganisation => Strings.Screened_Instead_OwnOrganisation,
        _ => Strings.Screened_Instead_Removed,
    };

    /// <summary>What it is, in a few words for whoever looks whether it may stand there.</summary>
    /// <param name="kind">Name of the kind.</param>
    public static string KindOf(string kind) => kind switch
    {
        nameof(FindingKind.Disclosure) => Strings.Screened_Kind_Disclosure,
        nameof(FindingKind.PersonName) => Strings.Screened_Kind_PersonName,
        nameof(FindingKind.Combination) => Strings.Screened_Kind_Combination,
        nameof(FindingKind.Quotation) => Strings.Screened_Kind_Quotation,
        nameof(FindingKind.Allegation) => Strings.Screened_Kind_Allegation,
        _ => Strings.Screened_Kind_Other,
    };

    /// <summary>Whether hardly a word is left beside the masks: then the safe wording says nothing, and it is better to write anew.</summary>
    public static bool SaysNothing(string masked) =>
        MasksIn(masked).Aggregate(masked, (left, mask) => left.Replace(mask, "", StringComparison.Ordinal)).Count(char.IsLetter) < FewestLetters;

    /// <summary>Whether a safe wording, in whatever language it was taken over, still waits to be written out.</summary>
    public static bool IsToBeFinished(string text) => toBeFinished.Value.Any(text.Contains);

    /// <summary>The masks that stand in a text, in whatever language they were taken over: they keep somebody safe, and read as gaps.</summary>
    public static IReadOnlyList<string> MasksIn(string text) => [.. masks.Value.Where(mask => text.Contains(mask, StringComparison.Ordinal)).Distinct()];

    private static string ReasonOf(FindingKind kind) => kind switch
    {
        FindingKind.EMail => Strings.Screened_Reason_EMail,
        FindingKind.Phone => Strings.Screened_Reason_Phone,
        FindingKind.PersonalPage => Strings.Screened_Reason_PersonalPage,
        FindingKind.Identifier => Strings.Screened_Reason_Identifier,
        FindingKind.Account => Strings.Screened_Reason_Account,
        FindingKind.PersonDetails => Strings.Screened_Reason_PersonDetails,
        FindingKind.PersonName => Strings.Screened_Reason_PersonName,
        FindingKind.SmallCount => Strings.Screened_Reason_SmallCount,
        FindingKind.Combination => Strings.Screened_Reason_Combination,
        FindingKind.Allegation => Strings.Screened_Reason_Allegation,
        FindingKind.Address => Strings.Screened_Reason_Address,
        FindingKind.OpenCase => Strings.Screened_Reason_OpenCase,
        FindingKind.Quotation => Strings.Screened_Reason_Quotation,
        FindingKind.OwnOrganisation => Strings.Screened_Reason_OwnOrganisation,
        _ => Strings.Screened_Reason_Disclosure,
    };
}
