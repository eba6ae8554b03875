using TipEngage.Resources;

namespace TipEngage.Safeguarding.Answers;

/// <summary>The official contacts, by country. A number that nobody has verified lately is worse than none.</summary>
internal sealed class Directory(Directory.File file, TimeProvider clock)
{
    /// <summary>How long a verification counts, in days.</summary>
    private const int FreshDays = 180;

    private const string Resource = "TipEngage.Safeguarding.Answers.Directory.json";

    /// <summary>The countries to choose from, by name, each with its code.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Countries { get; } = [.. file.Countries.OrderBy(country => country.Value, StringComparer.Ordinal)];

    public static Directory Load(TimeProvider clock) => new(EmbeddedJson.Find(Resource, DirectoryJson.Default.File)!, clock);

    /// <summary>The contacts of a country whose verification still counts.</summary>
    public IReadOnlyList<Contact> Of(string country)
    {
        var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-FreshDays);
        return [.. file.Contacts.Where(contact => contact.Country == country && contact.VerifiedOn >= oldest)];
    }

    internal sealed record File(IReadOnlyDictionary<string, string> Countries, IReadOnlyList<Contact> Contacts);
}
