using System.Globalization;
using TipEngage.Parties;

namespace TipEngage.Tests.Parties;

/// <summary>Who takes part in the Bali Process, and what each is called in every language.</summary>
public sealed class PartyListTests
{
    public static TheoryData<string> Languages => [.. PartyList.Lexicons.Keys];

    [Theory]
    [InlineData("Member", 45)]
    [InlineData("MemberOrganisation", 4)]
    [InlineData("Office", 1)]
    [InlineData("ObserverState", 18)]
    [InlineData("ObserverOrganisation", 9)]
    public void The_totals_are_those_of_the_Bali_Process(string kind, int total) =>
        PartyList.All.Count(party => party.Kind == Enum.Parse<PartyKind>(kind)).ShouldBe(total);

    [Fact]
    public void Sixteen_states_and_three_organisations_are_in_the_Ad_Hoc_Group()
    {
        var inGroup = PartyList.All.Where(party => party.AdHocGroup).ToArray();

        inGroup.Count(party => party.Kind is PartyKind.Member).ShouldBe(16);
        inGroup.Where(party => party.Kind is not PartyKind.Member).Select(party => party.Code).ShouldBe(["IOM", "UNHCR", "UNODC"], ignoreOrder: true);
    }

    [Fact]
    public void A_code_is_found_in_any_casing()
    {
        PartyList.Find("th").ShouldNotBeNull().Code.ShouldBe("TH");
        PartyList.Find("BR").ShouldBeNull();
        PartyList.Find("").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_names_every_party(string language) =>
        PartyList.Lexicons[language].Names.Keys.ShouldBe(PartyList.All.Select(party => party.Code), ignoreOrder: true);

    [Fact]
    public void No_name_means_two_parties()
    {
        var owners = PartyList.Lexicons.Values
            .SelectMany(lexicon => lexicon.Names.Concat(lexicon.OtherCountries))
            .SelectMany(pair => pair.Value.Select(name => (Name: PartyIndex.Key(name), Code: pair.Key)))
            .Distinct();

        owners.GroupBy(one => one.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("LA", "en", "Lao People's Democratic Republic")]
    [InlineData("TH", "id-ID", "Thailand")]
    [InlineData("TH", "th", "ไทย")]
    [InlineData("kr", "vi-VN", "Hàn Quốc")]
    [InlineData("IOM", "id", "Organisasi Internasional untuk Migrasi")]
    [InlineData("TR", "fr", "Türkiye")]
    [InlineData("BR", "en", "Brazil")]
    [InlineData("QQ", "en", "QQ")]
    public void A_party_has_a_name_in_every_language(string code, string culture, string name) =>
        PartyNames.NameOf(code, CultureInfo.GetCultureInfo(culture)).ShouldBe(name);
}
