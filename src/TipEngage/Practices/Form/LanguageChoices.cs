using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Practices.Form;

/// <summary>The language that a practice is told in: those of the service first, then the others of the region.</summary>
internal sealed record LanguageChoices() : ChoiceList("language")
{
    public static IReadOnlyList<string> All { get; } =
    [
        "en", "id", "th", "vi", "lo", "si", "ta", "km", "my", "bn", "ms", "fil", "zh-Hans", "zh-Hant", "ur", "ar", "prs", "fa", "ps", "dv",
        "hi", "ne", "ko", "ja", "mn", "tet", "bi", "tpi", "fr", "pt", "tr",
    ];

    public override bool IsLong => true;

    public override IReadOnlyList<string> ValuesIn(Plan plan) => All;

    /// <summary>What is no language any more is told as it is kept.</summary>
    public override string WordsFor(string value, Plan plan) => LanguageNames.Of(value);
}
