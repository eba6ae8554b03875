using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class HiddenNamesTests
{
    [Theory]
    [InlineData("Lestari Foods", "We at Lestari Foods ask each supplier.", "Lestari Foods")]
    [InlineData("PT Lestari Foods Tbk", "LESTARI FOODS asks each supplier.", "LESTARI FOODS")]
    [InlineData("Công ty TNHH Hải Sản Xanh", "Hai San Xanh hỏi nhà cung cấp.", "Hai San Xanh")]
    [InlineData("มูลนิธิเพื่อนแรงงาน", "โครงการของมูลนิธิเพื่อนแรงงานอบรมหัวหน้างาน", "มูลนิธิเพื่อนแรงงาน")]
    [InlineData("https://www.lestari.example/about", "See lestari.example for it.", "lestari.example")]
    [InlineData("info@lestari.example", "See lestari.example for it.", "lestari.example")]
    [InlineData("Café Ünïon", "Cafe\u0301 Ünïon pays the fees.", "Cafe\u0301 Ünïon")]
    [InlineData("Acme", "Ａｃｍｅ pays the fees.", "Ａｃｍｅ")]
    [InlineData("Golden Lotus Hotel", "See hotelgoldenlotus.com for it.", "hotelgoldenlotus")]
    [InlineData("Golden Lotus Hotel", "#TeamGoldenLotus asks each supplier.", "TeamGoldenLotus")]
    [InlineData("Acme", "Ac\u200Bme pays the fees.", "Ac\u200Bme")]
    public void A_name_that_is_not_to_be_published_is_found_however_it_is_written(string name, string text, string found)
    {
        var finding = FormScreening.Default.Judge([new("summary", text)], [name]).Findings.Single(one => one.Kind is FindingKind.OwnOrganisation);

        finding.Severity.ShouldBe(Severity.Warn);
        text.Substring(finding.Start, finding.Length).ShouldBe(found);
    }

    [Fact]
    public void A_name_is_found_as_often_as_it_stands() =>
        FormScreening.Default.Judge([new("title", "Acme, Acme"), new("summary", "by Acme.")], ["Acme"]).Findings.Count(one => one.Kind is FindingKind.OwnOrganisation).ShouldBe(3);

    [Theory]
    [InlineData("Acme", "The acmeology of work.")]
    [InlineData("Co", "Co and ltd")]
    [InlineData("Lestari Hotel", "Kelestarian alam dijaga.")]
    [InlineData("", "Suppliers pay the fees.")]
    [InlineData("   ", "Suppliers pay the fees.")]
    public void Another_word_is_not_the_name(string name, string text) =>
        FormScreening.Default.Judge([new("summary", text)], [name]).Findings.Where(one => one.Kind is FindingKind.OwnOrganisation).ShouldBeEmpty();
}
