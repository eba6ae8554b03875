namespace TipEngage.Features.Register;

/// <summary>The languages that materials are translated into.</summary>
internal static class TranslationLanguages
{
    /// <summary>BCP 47 names of the languages of the region, those of most members first.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["id", "th", "vi", "lo", "km", "my", "ms", "fil", "si", "ta", "bn", "ne", "hi", "ur", "dv", "zh-Hans", "zh-Hant", "ko", "ja", "mn", "fa", "prs", "ps", "ar", "tr", "fr", "pt", "tet", "en"];
}
