using TipEngage.Practices.Library;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Who is not to be named is not named by the texts either, however the name is written.</summary>
public sealed class ShownFieldsTests
{
    [Theory]
    [InlineData("Fair Stitch Ltd", "Fair Stitch pays the fees.", "[…] pays the fees.")]
    [InlineData("Fair Stitch Ltd", "All of FAIR STITCH LTD's sites", "All of […] LTD's sites")]
    [InlineData("Fair Stitch Ltd", "See fairstitch.org for more.", "See […].org for more.")]
    [InlineData("PT Maju Jaya", "Maju Jaya membayar biaya.", "[…] membayar biaya.")]
    [InlineData("Công ty May Mặc Xanh", "may mac xanh trả phí", "[…] trả phí")]
    [InlineData("สมาคมผู้ผลิตเสื้อผ้า", "ข้อกำหนดของสมาคมผู้ผลิตเสื้อผ้าในปีนี้", "ข้อกำหนดของ[…]ในปีนี้")]
    [InlineData("Sea", "The seaport of the sea.", "The seaport of the […].")]
    [InlineData("Fair Stitch Alliance (FSA)", "Fair Stitch Alliance pays; FSA trains.", "[…] pays; […] trains.")]
    [InlineData("Rumah Adil (Fair House)", "Fair House and Rumah Adil pay.", "[…] and […] pay.")]
    [InlineData("Fair Stitch Alliance, Jakarta", "Fair Stitch Alliance pays in Jakarta.", "[…] pays in Jakarta.")]
    [InlineData("Fair Stitch – Regional Office", "Fair Stitch has a regional office.", "[…] has a regional office.")]
    [InlineData("Fair Stitch (Thailand)", "Fair Stitch pays in Thailand.", "[…] pays in Thailand.")]
    [InlineData("Fair Stitch (NGO)", "An NGO pays.", "An NGO pays.")]
    [InlineData("Migrants, Work and Rights", "Migrants pay nothing.", "Migrants pay nothing.")]
    public void A_name_is_taken_out_of_what_is_shown(string name, string text, string shown) =>
        ShownFields.Of(new Dictionary<string, string> { ["attribution"] = "type_country", ["orgName"] = name, ["title"] = text })["title"].ShouldBe(shown);

    [Fact]
    public void Partners_are_taken_out_too_and_the_fields_that_name_them()
    {
        var shown = ShownFields.Of(new Dictionary<string, string>
        {
            ["attribution"] = "anonymous",
            ["orgName"] = "Fair Stitch",
            ["partners"] = "Green Thread\nBlue Loom",
            ["summary"] = "With Blue Loom and Green Thread.",
            ["orgType"] = "business-sme",
            ["coi"] = "no",
            ["publish"] = "true",
        });

        shown.Keys.ShouldBe(["attribution", "summary"], ignoreOrder: true);
        shown["summary"].ShouldBe("With […] and […].");
    }

    [Fact]
    public void Reviewers_see_what_is_for_them_and_no_name_either()
    {
        var submitted = new Dictionary<string, string>
        {
            ["attribution"] = "anonymous",
            ["orgName"] = "Fair Stitch",
            ["orgType"] = "other",
            ["orgTypeOther"] = "The stitchers' trust",
            ["partners"] = "Blue Loom",
            ["evidenceLinks"] = "https://fairstitch.example/report",
            ["summary"] = "Fair Stitch with Blue Loom.",
            ["coi"] = "yes",
            ["coiNote"] = "I work for Fair Stitch.",
        };

        var read = ShownFields.ForReviewers(submitted, submitted);

        read.Keys.ShouldBe(["attribution", "orgType", "summary", "coi", "coiNote"], ignoreOrder: true);
        (read["summary"], read["coiNote"]).ShouldBe(("[…] with […].", "I work for […]."));
        ShownFields.ForReviewers(new Dictionary<string, string> { ["title"] = "Of Fair Stitch" }, submitted)["title"].ShouldBe("Of […]");
    }

    [Fact]
    public void Who_is_named_stays_named() =>
        ShownFields.Of(new Dictionary<string, string> { ["attribution"] = "named", ["orgName"] = "Fair Stitch", ["title"] = "Fair Stitch pays" })["title"].ShouldBe("Fair Stitch pays");
}
