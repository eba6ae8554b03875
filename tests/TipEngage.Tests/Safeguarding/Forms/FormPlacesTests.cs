using System.Globalization;
using CsCheck;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FormPlacesTests
{
    private static readonly Gen<string> pieces = Gen.OneOf(
        Gen.String,
        Chosen.From([.. FormTexts.All.SelectMany(part => part.Texts.Values).SelectMany(texts => texts)]),
        Chosen.From("ﬁ", "จำ", "น้ำ", "e\u0301", "👩‍👩‍👧", "\ud800", "\udc00", "\uFFFE", "🇹🇭", "ǆ", "㎏", "½", "\u0e33", "\r\n", "<b>", "&amp;"));

    [Theory]
    [InlineData("ﬁn ﬁsh: somporn@example.org.", "somporn@example.org")]
    [InlineData("e\u0301te\u0301 👩‍👩‍👧 081-234-5678!", "081-234-5678")]
    [InlineData("จำนวนน้ำ ที่ 1-1017-00230-70-8 ครับ", "1-1017-00230-70-8")]
    [InlineData("㎏ ½ Ⅷ ﬀ → S1234567D", "S1234567D")]
    [InlineData("Việt Nam: GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32")]
    [InlineData("số 𝟎𝟖𝟏-𝟐𝟑𝟒-𝟓𝟔𝟕𝟖 ạ", "𝟎𝟖𝟏-𝟐𝟑𝟒-𝟓𝟔𝟕𝟖")]
    [InlineData("ﬁ S12\u200B34567D x", "S12\u200B34567D")]
    public void A_finding_stands_where_it_was_typed(string text, string found)
    {
        var finding = FormScreening.Default.Judge([new("results", text)]).Findings.ShouldHaveSingleItem();

        text.Substring(finding.Start, finding.Length).ShouldBe(found);
    }

    [Fact]
    public void Whatever_is_written_is_judged_and_each_place_lies_in_it() => pieces.Array[0, 6].Select(parts => string.Concat(parts)).Sample(text =>
    {
        var findings = FormScreening.Default.Judge([new("results", text)]).Findings;
        findings.ShouldAllBe(one => one.Start >= 0 && one.Length > 0 && one.Start + one.Length <= text.Length);
        findings.ShouldAllBe(one => !SplitsPair(text, one.Start) && !SplitsPair(text, one.Start + one.Length));
    }, iter: 2000);

    [Fact]
    public void Whatever_is_written_is_judged_alike_each_time() => pieces.Array[0, 6].Select(parts => string.Concat(parts)).Sample(text =>
        FormScreening.Default.Judge([new("results", text)]).Findings.SequenceEqual(FormScreening.Default.Judge([new("results", text)]).Findings), iter: 500);

    [Fact]
    public void A_mask_takes_whole_characters() => Chosen.From("👩‍👩‍👧", "e\u0301", "น้ำ", "ﬁ", "🇹🇭").Array[0, 3].Select(parts => string.Concat(parts)).Sample(around =>
    {
        var text = $"{around} 4111 1111 1111 1111 {around}";
        var finding = FormScreening.Default.Judge([new("results", text)]).Findings.Single(one => one.Kind is FindingKind.Account);

        int[] starts = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        starts.ShouldContain(finding.Start);
        starts.ShouldContain(finding.Start + finding.Length);
    }, iter: 50);

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
