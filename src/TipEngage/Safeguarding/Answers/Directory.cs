using System.Collections.Concurrent;
using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Safeguarding.Answers;

/// <summary>The official contacts, by country. A number that nobody has verified lately is worse than none.</summary>
internal sealed class Directory(Directory.File file, TimeProvider clock)
{
    /// <summary>How long a verification counts, in days.</summary>
    public const int FreshDays = 180;

    private const string Resource = "TipEngage.Safeguarding.Answers.Directory.json";

    private const string English = "en";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> countries = new();

    private static File Bundled => field ??= EmbeddedJson.Find(Resource, DirectoryJson.Default.File)!;

    /// <summary>The countries to choose from, each with its code, by their names in the language of the answer.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Countries => countries.GetOrAdd(CultureInfo.CurrentUICulture.Name, NamesIn, Bundled);

    /// <summary>All contacts, the stale ones as well: their numbers are no secret.</summary>
    public static IReadOnlyList<Contact> Everyone => Bundled.Contacts;

    public static Directory Load(TimeProvider clock) => new(Bundled, clock);

    /// <summary>The contacts of a country whose verification still counts.</summary>
    public IReadOnlyList<Contact> Of(string country) => [.. file.Contacts.Where(contact => contact.Country == country && contact.VerifiedOn >= Oldest)];

    /// <summary>How many contacts nobody has verified lately.</summary>
    public int ToVerify => file.Contacts.Count(contact => !(contact.VerifiedOn >= Oldest));

    private DateOnly Oldest => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-FreshDays);

    private static IReadOnlyList<KeyValuePair<string, string>> NamesIn(string language, File file) =>
    [
        .. file.Countries
            .Select(country => KeyValuePair.Create(country.Key, country.Value.GetValueOrDefault(language, country.Value[English])))
            .OrderBy(country => country.Value, StringComparer.Create(CultureInfo.GetCultureInfo(language), CompareOptions.None)),
    ];

    /// <summary>What is known.</summary>
    /// <param name="Countries">Names of countries in each language, by ISO 3166 codes of two letters.</param>
    /// <param name="Contacts">The contacts.</param>
    internal sealed record File(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Countries, IReadOnlyList<Contact> Contacts);
}
