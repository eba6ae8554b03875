using System.Globalization;
using TipEngage.Data;
using TipEngage.Parties;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;

namespace TipEngage.Tests.Practices.Library;

/// <summary>One of the practices of the tests: no two of them are alike, and each is the same in every run.</summary>
internal sealed record SamplePractice(int Number, SampleTopic Topic, SampleSector Sector, string Country, string Language)
{
    private static readonly string[] countries = ["TH", "VN", "ID", "MY", "AU", "PH", "KH", "BD", "LK", "NP", "MM", "LA", "NZ", "SG", "IN"];
    private static readonly string[] languages = ["en", "id", "th", "vi"];
    private static readonly string[] types = ["gov-labour", "business-large", "cso", "union", "gov-procurement", "recruiter", "igo"];

    /// <summary>So many of them, in an order of their own.</summary>
    public static IReadOnlyList<SamplePractice> Make(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => new SamplePractice(
            index + 1, SampleTopic.All[index % 12], SampleSector.All[index / 12 % 10], countries[((index / 12 * 7) + (index / 120) + (index % 12)) % 15], languages[((index / 120) + (index / 12) + index) % 4])),
    ];

    public string Attribution => (((Number / 12) + Number) % 3) switch { 0 => ShownFields.Named, 1 => ShownFields.TypeAndCountry, _ => "anonymous" };

    public bool IsForAll => Number % 5 != 0;

    public string Reference => PracticeReference.Of(Number);

    public IReadOnlyDictionary<string, string> Fields
    {
        get
        {
            var (_, title, summary) = Topic.Texts.Single(text => text.Language == Language);
            var place = PartyNames.NameOf(Country, CultureInfo.GetCultureInfo(Language));
            return new Dictionary<string, string>
            {
                ["title"] = string.Format(CultureInfo.InvariantCulture, title, Sector.Names[Language], place),
                ["summary"] = string.Format(CultureInfo.InvariantCulture, summary, Sector.Names[Language], place),
                ["approach"] = Topic.Approach,
                ["orgName"] = $"Organisation {Number}",
                ["orgType"] = types[Number % types.Length],
                ["countries"] = Country,
                ["sectors"] = Sector.Value,
                ["attribution"] = Attribution,
                ["tlp"] = IsForAll ? "CLEAR" : "GREEN",
                ["evidence"] = "own_monitoring",
                ["workplanItems"] = Topic.Key is "bank" ? "4d" : "3a",
                ["language"] = Language,
            };
        }
    }

    public PracticeRow ToRow(PracticeState state = PracticeState.Published) => new()
    {
        Id = new Guid(Number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        Number = Number,
        TenantId = "tenant",
        OwnerId = $"owner-{Number}",
        State = state.ToString(),
        Version = 1,
        Level = 0,
        Step = "what",
        Fields = RegisterJson.Write(Fields),
        Tlp = (int)RegisterRules.TlpOf(Fields),
        Door = nameof(Door.Chat),
        Tongue = Language,
        CreatedAt = At,
        ChangedAt = At,
        Tier = ((Tier)(Number % 4)).ToString(),
        TierReason = "",
        PublishedAt = At,
        PublishedVersion = 1,
    };

    private DateTimeOffset At => new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(Number);
}
