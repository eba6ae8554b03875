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

    /// <summary>In place of a country: one that has no verified contact.</summary>
    public const string Elsewhere = "other";

    private static File Bundled => field ??= EmbeddedJson.Find(Resource, DirectoryJson.Default.File)!;

    /// <summary>The countries to choose from where nobody looks at the day, each with its code: those that have a contact which was verified once, and then any other.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Countries => Choice(Bundled, contact => contact.VerifiedOn is not null);

    /// <summary>The countries to choose from: those that have a contact whose verification still counts, and then any other.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> VerifiedCountries => Choice(file, contact => contact.VerifiedOn >= Oldest);

    /// <summary>The name of a country that the file has, or of <see cref="Elsewhere"/>, in the language of the answer; null for what is neither.</summary>
    public static string? NameOf(string? code) => code is Elsewhere ? Strings.Safeguarding_OtherCountry
        : code is not null && Bundled.Countries.TryGetValue(code, out var names) ? NameIn(names) : null;

    /// <summary>What a contact or who runs it is called, in the language of the answer where that is known.</summary>
    public static string Named(string english) => Bundled.Words.TryGetValue(english, out var names) ? names.GetValueOrDefault(CultureInfo.CurrentUICulture.Name, english) : english;

    /// <summary>All contacts, the stale ones as well: their numbers are no secret.</summary>
    public static IReadOnlyList<Contact> Everyone => Bundled.Contacts;

    public static Directory Load(TimeProvider clock) => new(Bundled, clock);

    /// <summary>The contacts of a country whose verification still counts.</summary>
    public IReadOnlyList<Contact> Of(string country) => [.. file.Contacts.Where(contact => contact.Country == country && contact.VerifiedOn >= Oldest)];

    /// <summary>How many contacts nobody has verified lately.</summary>
    public int ToVerify => file.Contacts.Count(contact => !(contact.VerifiedOn >= Oldest));

    private DateOnly Oldest => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-FreshDays);

    /// <summary>By their names in the language of the answer.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Choice(File file, Func<Contact, bool> counts) =>
    [
        .. file.Countries.Where(country => file.Contacts.Any(contact => contact.Country == country.Key && counts(contact)))
            .Select(country => KeyValuePair.Create(country.Key, NameIn(country.Value)))
            .OrderBy(country => country.Value, StringComparer.Create(CultureInfo.CurrentUICulture, CompareOptions.None)),
        KeyValuePair.Create(Elsewhere, Strings.Safeguarding_OtherCountry),
    ];

    private static string NameIn(IReadOnlyDictionary<string, string> names) => names.GetValueOrDefault(CultureInfo.CurrentUICulture.Name, names[English]);

    /// <summary>What is known.</summary>
    /// <param name="Countries">Names of countries in each language, by ISO 3166 codes of two letters.</param>
    /// <param name="Words">Unofficial translations of the names of contacts and of who runs them, by their English ones.</param>
    /// <param name="Contacts">The contacts.</param>
    internal sealed record File(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Countries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words, IReadOnlyList<Contact> Contacts);
}
