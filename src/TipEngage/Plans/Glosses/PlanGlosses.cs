using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Plans.Glosses;

/// <summary>Unofficial translations into one language: of what a plan says, to be shown beside it and marked as such, and of our own words about it.</summary>
internal sealed class PlanGlosses
{
    private const string Folder = "TipEngage.Plans.Glosses.";

    private const int DigitsOfFingerprint = 8;

    private static readonly ConditionalWeakTable<Plan, ConcurrentDictionary<string, PlanGlosses?>> read = [];

    private readonly FrozenDictionary<string, ItemGloss> items;
    private readonly IReadOnlyDictionary<string, string> words;

    private PlanGlosses(File file, Plan plan)
    {
        items = plan.Items.Where(item => file.Items.TryGetValue(item.Id, out var gloss) && gloss.Of == FingerprintOf(item))
            .ToFrozenDictionary(item => item.Id, item => file.Items[item.Id]);
        words = file.Words;
    }

    /// <summary>Those of a plan; null in English and where there are none.</summary>
    public static PlanGlosses? Of(Plan plan, CultureInfo language) => SupportedLanguages.IsEnglish(language)
        ? null
        : read.GetOrCreateValue(plan).GetOrAdd(language.Name, Read, plan);

    /// <summary>The translation of an item; null where there is none of what it says now.</summary>
    public ItemGloss? Of(PlanItem item) => items.GetValueOrDefault(item.Id);

    /// <summary>Our own words about a plan in the language; as they are where they are not translated.</summary>
    public string Translated(string own) => words.GetValueOrDefault(own, own);

    /// <summary>What a gloss was made from: the beginning of the SHA-256 of the item's action, in lower-case hexadecimal.</summary>
    internal static string FingerprintOf(PlanItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Action.Plain)))[..DigitsOfFingerprint];

    private static PlanGlosses? Read(string language, Plan plan) =>
        EmbeddedJson.Find($"{Folder}{plan.Key}.{language}.json", GlossesJson.Default.File) is { } file ? new(file, plan) : null;

    /// <summary>A file of glosses.</summary>
    /// <param name="Items">By the ids of the items.</param>
    /// <param name="Words">Names of themes and events, and who is implied, by our English words for them.</param>
    internal sealed record File(IReadOnlyDictionary<string, ItemGloss> Items, IReadOnlyDictionary<string, string> Words);
}
