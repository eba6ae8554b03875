using CsCheck;
using TipEngage.Features.Practices;
using TipEngage.Practices.Form;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Safeguarding.Forms;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Type and country show who somebody is where a country has one or very few of a kind.</summary>
public sealed class OneOfItsKindTests
{
    private static readonly string[] types = [.. PracticeFields.OrganisationType.Choices!.ValuesIn(SamplePlans.Bundled)];
    private static readonly string[] countries = [.. PracticeFields.Countries.Choices!.ValuesIn(SamplePlans.Bundled)];

    [Theory]
    [InlineData("gov-central")]
    [InlineData("gov-law")]
    [InlineData("gov-labour")]
    [InlineData("gov-fiu")]
    [InlineData("gov-anticorruption")]
    [InlineData("gov-procurement")]
    [InlineData("igo")]
    [InlineData("survivor-led")]
    public void Of_these_any_one_country_has_one_or_few(string type) => countries.ShouldAllBe(country => IsWarned(type, country, "type_country") && IsWarned(type, country, "anonymous"));

    [Theory]
    [InlineData("BN")]
    [InlineData("BT")]
    [InlineData("FJ")]
    [InlineData("KI")]
    [InlineData("MO")]
    [InlineData("MV")]
    [InlineData("NC")]
    [InlineData("NR")]
    [InlineData("PW")]
    [InlineData("SB")]
    [InlineData("TL")]
    [InlineData("TO")]
    [InlineData("VU")]
    [InlineData("WS")]
    [InlineData("CK")]
    [InlineData("NU")]
    [InlineData("IS")]
    [InlineData("LU")]
    public void In_a_small_country_any_type_may_be_the_only_one(string country) => types.ShouldAllBe(type => IsWarned(type, country, "type_country"));

    [Theory]
    [InlineData("union", "LA")]
    [InlineData("union", "SG")]
    [InlineData("union", "MN")]
    [InlineData("union", "NZ")]
    [InlineData("union", "VN")]
    [InlineData("union", "CN")]
    [InlineData("gov-local", "SG")]
    [InlineData("gov-local", "HK")]
    [InlineData("academia", "LA")]
    [InlineData("business-assoc", "MN")]
    [InlineData("media-tech", "PG")]
    public void Some_countries_have_one_of_a_type(string type, string country) => IsWarned(type, country, "type_country").ShouldBeTrue();

    [Theory]
    [InlineData("business-large", "TH")]
    [InlineData("business-sme", "VN")]
    [InlineData("cso", "ID")]
    [InlineData("union", "ID")]
    [InlineData("union", "AU")]
    [InlineData("gov-local", "TH")]
    [InlineData("academia", "TH")]
    [InlineData("recruiter", "PH")]
    [InlineData("other", "IN")]
    public void Of_others_there_are_many(string type, string country) => IsWarned(type, country, "type_country").ShouldBeFalse();

    [Fact]
    public void Who_is_named_is_never_warned() => types.ShouldAllBe(type => countries.All(country => !IsWarned(type, country, "named")));

    [Fact]
    public void Nor_is_anybody_whose_practice_is_used_in_several_countries() =>
        Gen.Select(Chosen.From(types), Chosen.From(countries), Chosen.From(countries)).Where((_, one, other) => one != other)
            .Sample((type, one, other) => !IsWarned(type, $"{one},{other}", "type_country"), iter: 2000);

    [Fact]
    public void A_country_that_is_named_twice_is_one() => IsWarned("gov-fiu", "TH,TH", "type_country").ShouldBeTrue();

    private static bool IsWarned(string type, string country, string attribution) =>
        CheckWarnings.Of(new Dictionary<string, string> { ["orgType"] = type, ["countries"] = country, ["attribution"] = attribution }, [], SamplePlans.Bundled)
            .Any(element => element is Container { Id: "warning-one-of-its-kind" });
}
