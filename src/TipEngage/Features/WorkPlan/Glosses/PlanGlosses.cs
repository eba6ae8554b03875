using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;

namespace TipEngage.Features.WorkPlan.Glosses;

/// <summary>Unofficial translations into one language: of what a plan says, to be shown beside it and marked as such, and of our own words about it.</summary>
internal sealed class PlanGlosses
{
    private const string Folder = "TipEngage.Features.WorkPlan.Glosses.";

    private const int DigitsOfFingerprint = 8;

    private static readonly ConcurrentDictionary<(string Plan, string Language), PlanGlosses?> read = new();

    private readonly File file;

    private PlanGlosses(File file) => this.file = file;

    /// <summary>Those of a plan; null in English and where there are none.</summary>
    public static PlanGlosses? Of(Plan plan, CultureInfo language) => SupportedLanguages.IsEnglish(language)
        ? null
        : read.GetOrAdd((plan.Key, language.Name), key => Read($"{key.Plan}.{key.Language}"));

    /// <summary>The translation of an item; null where there is none of what it says now.</summary>
    public ItemGloss? Of(PlanItem item) =>
        file.Items.TryGetValue(item.Id, out var gloss) && gloss.Of == FingerprintOf(item) ? gloss : null;

    /// <summary>Our own words about a plan in the language; as they are where they are not translated.</summary>
    public string Translated(string words) => file.Words.GetValueOrDefault(words, words);

    /// <summary>What a gloss was made from: the beginning of the SHA-256 of the item's action, in lower-case hexadecimal.</summary>
    internal static string FingerprintOf(PlanItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Action.Plain)))[..DigitsOfFingerprint];

    private static PlanGlosses? Read(string name) => EmbeddedJson.Find($"{Folder}{name}.json", GlossesJson.Default.File) is { } file ? new(file) : null;

    /// <summary>A file of glosses.</summary>
    /// <param name="Items">By the ids of the items.</param>
    /// <param name="Words">Names of themes and events, and who is implied, by our English words for them.</param>
    internal sealed record File(IReadOnlyDictionary<string, ItemGloss> Items, IReadOnlyDictionary<string, string> Words);
}
