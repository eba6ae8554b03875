using System.Text;
using CsCheck;
using TipEngage.Parties;

namespace TipEngage.Tests.Parties;

/// <summary>Countries and organisations are found as people write them.</summary>
public sealed class PartyNamesTests
{
    private const string Unknown = "?";

    private static readonly (string Name, string Code)[] names =
        [.. PartyList.Lexicons.Values.SelectMany(lexicon => lexicon.Names).SelectMany(pair => pair.Value.Select(name => (name, pair.Key)))];

    [Theory]
    [InlineData("assign 5 to Thailand and IOM", "TH IOM")]
    [InlineData("give 6 to TH, ID and MY", "TH ID MY")]
    [InlineData("Lao People's Democratic Republic and the DPRK", "LA KP")]
    [InlineData("France (New Caledonia), France", "NC FR")]
    [InlineData("assign to UN Migration, world bank, interpol, uk", "IOM WB INTERPOL GB")]
    [InlineData("add US and UK to 7", "US GB")]
    [InlineData("is the RSO responsible for the policy guide training?", "RSO")]
    [InlineData("tugaskan butir 6 ke Kamboja, Selandia Baru dan Amerika Serikat", "KH NZ US")]
    [InlineData("serahkan ke Uni Emirat Arab serta Kantor Dukungan Regional", "AE RSO")]
    [InlineData("มอบหมายข้อ 5 ให้ประเทศไทยและอินโดนีเซีย", "TH ID")]
    [InlineData("ให้ลาวกับกัมพูชารับผิดชอบข้อ 4b", "LA KH")]
    [InlineData("มอบให้สำนักงานว่าด้วยยาเสพติดและอาชญากรรมแห่งสหประชาชาติ", "UNODC")]
    [InlineData("giao mục 5 cho Thái Lan và Lào", "TH LA")]
    [InlineData("giao mục 7 cho Úc, Hàn Quốc, Thổ Nhĩ Kỳ", "AU KR TR")]
    public void What_a_text_names_is_found_in_its_order(string text, string codes) => Codes(text).ShouldBe(codes);

    [Theory]
    [InlineData("assign item 5 to Thialand, Phillipines & new zeland", "TH PH NZ")]
    [InlineData("Papua New Gunea and Indonisia", "PG ID")]
    [InlineData("giao muc 5 cho thai lan, lao va uc", "TH LA AU")]
    [InlineData("giao cho han quoc va viet nam", "KR VN")]
    [InlineData("tugaskan ke Bangladeshh", "BD")]
    [InlineData("timor leste, Cote", "TL")]
    public void Marks_and_slips_of_the_fingers_do_not_matter(string text, string codes) => Codes(text).ShouldBe(codes);

    [Theory]
    [InlineData("give my id to the team")]
    [InlineData("ASSIGN 5 TO MY IT TEAM IN NO TIME")]
    [InlineData("my plan is in it")]
    [InlineData("supply chains and Bali Process members")]
    [InlineData("finance child chain reunion")]
    [InlineData("แปลเป็นภาษาไทย")]
    [InlineData("bóc lột lao động, ý kiến, pháp luật")]
    [InlineData("boc lot lao dong")]
    [InlineData("terjemahan ke bahasa Indonesia")]
    [InlineData("")]
    public void What_only_looks_like_a_name_is_none(string text) => Codes(text).ShouldBe("");

    [Theory]
    [InlineData("assign 5 to Brazil and Kenya", "? ?")]
    [InlineData("tugaskan ke Mesir", "?")]
    [InlineData("มอบให้บราซิล", "?")]
    [InlineData("giao cho Ba Lan và Ai Cập", "PL ?")]
    public void A_country_that_takes_no_part_is_found_as_such(string text, string codes) => Codes(text).ShouldBe(codes);

    [Fact]
    public void Every_name_means_its_party() =>
        names.Where(one => Codes($"cho {one.Name}") != one.Code).ShouldBeEmpty();

    [Fact]
    public void Every_name_of_more_than_four_letters_means_its_party_without_marks_and_capitals() =>
        names.Where(one => one.Name.Length > 4 && Codes(WithoutMarks(one.Name)) != one.Code).ShouldBeEmpty();

    [Fact]
    public void A_mention_stands_where_it_says()
    {
        const string text = "ให้ สำนักงานสนับสนุนระดับภูมิภาค กับเวียดนาม, Việt Nam";

        PartyNames.Find(text).Select(one => text.Substring(one.Start, one.Length)).ShouldBe(["สำนักงานสนับสนุนระดับภูมิภาค", "เวียดนาม", "Việt Nam"]);
    }

    [Fact]
    public void In_any_text_mentions_follow_each_other_and_only_known_codes_are_given() =>
        Gen.Select(Gen.Int[0, names.Length - 1].Select(index => names[index].Name), Gen.String[0, 20]).Array[0, 8].Sample(pieces =>
        {
            var text = string.Concat(pieces.Select(piece => $"{piece.Item1} {piece.Item2}"));
            var end = 0;

            foreach (var mention in PartyNames.Find(text))
            {
                (mention.Code is null || PartyList.Find(mention.Code) is not null).ShouldBeTrue();
                mention.Start.ShouldBeGreaterThanOrEqualTo(end);
                mention.Length.ShouldBeGreaterThan(0);
                end = mention.End;
                end.ShouldBeLessThanOrEqualTo(text.Length);
            }
        }, iter: 1000);

    private static string Codes(string text) => string.Join(' ', PartyNames.Find(text).Select(one => one.Code ?? Unknown));

    private static string WithoutMarks(string text) =>
        string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036F')).Replace('đ', 'd').Normalize();
}
