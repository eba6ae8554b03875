using CsCheck;
using TipEngage.Plans.Catalog;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Catalog;

public sealed class PlanSearchTests
{
    [Theory]
    [InlineData("corruption", "6")]
    [InlineData("what are we doing on corruption", "6")]
    [InlineData("Corrupt officials?", "6")]
    [InlineData("anti-corruption", "6")]
    [InlineData("bribery", "6")]
    [InlineData("translate", "4b")]
    [InlineData("translation", "4b")]
    [InlineData("translations into regional languages", "4b")]
    [InlineData("follow the money translations", "4b")]
    [InlineData("trafficking for labour", "5")]
    [InlineData("labor exploitation", "5")]
    [InlineData("sexual exploitation actions", "5")]
    [InlineData("anything on labour inspectors or immigration officers?", "5")]
    [InlineData("typologies", "4c")]
    [InlineData("typology", "4c")]
    [InlineData("anything for FIUs?", "4c")]
    [InlineData("financial intelligence unit", "4c")]
    [InlineData("public private partnerships on money trails", "4d")]
    [InlineData("MLA and extradition", "7")]
    [InlineData("mutual assistance", "7")]
    [InlineData("extradite", "7")]
    [InlineData("cross-border evidence", "7")]
    [InlineData("supply chains", "3a")]
    [InlineData("procurement", "3a")]
    [InlineData("promising practice", "3a")]
    [InlineData("working with NGOs and CSOs", "3")]
    [InlineData("civil society organizations", "3")]
    [InlineData("Perth", "3")]
    [InlineData("victim identification guide", "2")]
    [InlineData("do we have a guide on people smuggling", "2")]
    [InlineData("newsletters", "1")]
    [InlineData("annual meetings", "1")]
    [InlineData("roadmap", "1")]
    [InlineData("training module", "4a")]
    [InlineData("CORRUPCIÓN corruptión", "6")]
    [InlineData("corrupti", "6")]
    public void Words_of_the_plan_find_their_item_first(string words, string id) =>
        SamplePlans.Bundled.Search(words).Ids().FirstOrDefault().ShouldBe(id);

    [Theory]
    [InlineData("financial footprints report", "4a", "4c")]
    [InlineData("follow the money", "4", "4a", "4b")]
    [InlineData("law and justice officials", "2", "5")]
    public void Words_of_several_items_find_each_of_them(string words, params string[] ids) =>
        SamplePlans.Bundled.Search(words).Ids().Intersect(ids).Order().ShouldBe(ids);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("the and of")]
    [InlineData("a")]
    [InlineData("TIP")]
    [InlineData("Bali Process")]
    [InlineData("lunch menu")]
    [InlineData("what's the weather in bali")]
    [InlineData("write my opening remarks for the ministerial")]
    [InlineData("give me names of convicted traffickers")]
    [InlineData("my friend is locked in a scam compound and they beat him")]
    [InlineData("police")]
    [InlineData("rain")]
    [InlineData("book a meeting room")]
    [InlineData("การค้ามนุษย์")]
    public void Noise_finds_nothing(string words) => SamplePlans.Bundled.Search(words).Ids().ShouldBeEmpty();

    [Fact]
    public void A_word_inside_another_is_no_match()
    {
        SamplePlans.Bundled.Search("ruption").ShouldBeEmpty();
        SamplePlans.Bundled.Search("rain").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("translate", "translation", "translations", "translating", "translated", "translator")]
    [InlineData("exploit", "exploitation", "exploited", "exploiting")]
    [InlineData("trafficking", "trafficked", "traffickers", "traffic")]
    [InlineData("investigate", "investigation", "investigators", "investigating")]
    [InlineData("prosecute", "prosecution", "prosecutor", "prosecuting")]
    [InlineData("policy", "policies")]
    [InlineData("identify", "identification", "identifying")]
    [InlineData("partner", "partnership", "partnerships")]
    [InlineData("combat", "combatting", "combating", "combatted")]
    [InlineData("organisation", "organization", "organisations", "organise")]
    [InlineData("finance", "financial", "financing")]
    [InlineData("labour", "labor")]
    public void Forms_of_a_word_share_a_stem(params string[] forms) =>
        forms.Select(EnglishStem.Of).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("police", "policy")]
    [InlineData("train", "translate")]
    [InlineData("report", "region")]
    public void Different_words_do_not(string left, string right) => EnglishStem.Of(left).ShouldNotBe(EnglishStem.Of(right));

    [Fact]
    public void Any_text_is_searched_without_a_fault() => Gen.String.Sample(words =>
    {
        var found = SamplePlans.Bundled.Search(words).Ids();
        found.Distinct().Count().ShouldBe(found.Length);
    });

    [Fact]
    public void A_hundred_thousand_characters_are_no_trouble() =>
        SamplePlans.Bundled.Search("corruption " + new string('x', 100_000)).Ids().ShouldBe(["6"]);

    [Fact]
    public void Half_a_surrogate_pair_is_no_trouble() => SamplePlans.Bundled.Search("corruption \ud83d").Ids().ShouldBe(["6"]);

    [Fact]
    public void A_plan_of_one_item_is_searched_too() =>
        SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document("2021-23", "<p>1. Share newsletters.</p>\t<p>Ongoing.</p>")))
            .Search("newsletter").Ids().ShouldBe(["1"]);
}
