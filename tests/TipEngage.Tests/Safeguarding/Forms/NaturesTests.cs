using CsCheck;
using TipEngage.Safeguarding.Forms;
using TipEngage.Safeguarding.Numbers;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Fields that hold names or addresses are no way around the screening.</summary>
public sealed class NaturesTests
{
    [Theory]
    [InlineData(nameof(FieldNature.OrganisationName), "Please help me, I am locked in the factory and my boss beats me")]
    [InlineData(nameof(FieldNature.OtherNames), "Please help, I am locked in the dormitory")]
    [InlineData(nameof(FieldNature.OtherNames), "tolong saya dikurung di pabrik dan dipukuli bos")]
    [InlineData(nameof(FieldNature.Link), "https://example.org/please-help-me-I-am-locked-in-the-factory-and-my-boss-beats-me")]
    [InlineData(nameof(FieldNature.Link), "https://example.org/?q=please%20help%20me%20my%20boss%20took%20my%20passport%20and%20beats%20me")]
    public void A_disclosure_is_referred_wherever_it_is_written(string nature, string text) => Judge(Enum.Parse<FieldNature>(nature), text).Worst.ShouldBe(Severity.Refer);

    [Theory]
    [InlineData("1101700230708")]
    [InlineData("passport AB1234567")]
    [InlineData("Golden Star Garment Co Ltd traffics its workers")]
    public void Names_of_partners_hold_nobodys_number_and_no_allegation(string text) =>
        Judge(FieldNature.OtherNames, text).Findings.ShouldContain(finding => finding.Severity >= Severity.Block);

    [Theory]
    [InlineData(nameof(FieldNature.OrganisationName))]
    [InlineData(nameof(FieldNature.OtherNames))]
    public void A_name_holds_no_number_of_anybody_either(string nature) => Gen.OneOf(
        [.. CountryFiles.All.SelectMany(country => country.Identifiers).Select(WrittenPattern.Of), Chosen.From("3174012345670001", "1-1017-00230-70-8", "passport no 1234567", "NIK 3174 0123 4567 0001")])
        .SelectMany(Scripts.WritingsOf).Sample(written => Judge(Enum.Parse<FieldNature>(nature), $"Ministry of Works {written}").Findings is not [], iter: 300);

    [Theory]
    [InlineData("Somchai Jaidee, 24, Dawei")]
    [InlineData("Ministry of Works, +66 81 234 5678")]
    [InlineData("Ministry of Works, somchai@example.org")]
    public void What_may_be_a_persons_is_not_kept_in_a_name_without_a_question(string name) => Judge(FieldNature.OrganisationName, name).Findings.ShouldNotBeEmpty();

    [Theory]
    [InlineData(nameof(FieldNature.OrganisationName), "Acme Pty Ltd (ABN: 51 824 753 556)")]
    [InlineData(nameof(FieldNature.OrganisationName), "Lion Foods Pte Ltd, company registration no. 201812345K")]
    [InlineData(nameof(FieldNature.OrganisationName), "Công ty TNHH Hòa Bình, mã số thuế 0312345678")]
    [InlineData(nameof(FieldNature.OrganisationName), "บริษัท ทะเลทอง จำกัด เลขทะเบียนนิติบุคคล 0105536000123")]
    [InlineData(nameof(FieldNature.OrganisationName), "PT Sumber Jaya, Nomor Induk Berusaha 9120001234567")]
    [InlineData(nameof(FieldNature.OrganisationName), "Anti-Slavery International")]
    [InlineData(nameof(FieldNature.OrganisationName), "Victim Support Trust of New Zealand")]
    [InlineData(nameof(FieldNature.OrganisationName), "Stop Child Labour Coalition")]
    [InlineData(nameof(FieldNature.OrganisationName), "Shelter for Trafficked Women Foundation")]
    [InlineData(nameof(FieldNature.OrganisationName), "Ministry of Women Empowerment and Child Protection")]
    [InlineData(nameof(FieldNature.OrganisationName), "PT Lestari Makmur Tbk, NIB 9120001234567")]
    [InlineData(nameof(FieldNature.OrganisationName), "Harbour Freight Pty Ltd ABN 51824753556")]
    [InlineData(nameof(FieldNature.OrganisationName), "มูลนิธิปวีณาหงสกุลเพื่อเด็กและสตรี")]
    [InlineData(nameof(FieldNature.OrganisationName), "Liên đoàn Lao động thành phố Hải Phòng")]
    [InlineData(nameof(FieldNature.OtherNames), "Migrant Workers Union\nFishers' Rights Network\nHuman Rights and Development Foundation")]
    [InlineData(nameof(FieldNature.OtherNames), "Serikat Buruh Migran Indonesia\nYayasan Pulih")]
    [InlineData(nameof(FieldNature.OtherNames), "Global Alliance Against Traffic in Women")]
    [InlineData(nameof(FieldNature.OtherNames), "International Organization for Migration\nUNODC")]
    [InlineData(nameof(FieldNature.Link), "https://www.ilo.org/wcmsp5/groups/public/---ed_norm/---declaration/documents/publication/wcms_203832.pdf")]
    [InlineData(nameof(FieldNature.Link), "https://www.example.org/reports/2016/forced-labour-in-fishing-how-buyers-respond.html")]
    [InlineData(nameof(FieldNature.Link), "https://publications.example.org/9789221301318?lang=en&page=12")]
    public void Usual_names_and_addresses_have_no_findings(string nature, string text) => Judge(Enum.Parse<FieldNature>(nature), text).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("https://www.acmetuna.example/statement")]
    [InlineData("https://example.org/Acme-Tuna-report.pdf")]
    public void A_name_that_is_not_to_be_published_is_found_in_an_address(string link) =>
        FormScreening.Default.Judge([new("statementLink", link, FieldNature.Link)], ["Acme Tuna Co Ltd"]).Findings.ShouldContain(finding => finding.Kind == FindingKind.OwnOrganisation);

    [Theory]
    [InlineData("Acme Tuna's work")]
    [InlineData("AcmeTuna pays the fees")]
    public void It_is_found_as_one_word_and_in_the_genitive(string text) =>
        FormScreening.Default.Judge([new("summary", text)], ["Acme Tuna Co Ltd"]).Findings.ShouldContain(finding => finding.Kind == FindingKind.OwnOrganisation);

    [Theory]
    [InlineData("Pass\uFE0Fport AB\uFE0F1234567")]
    [InlineData("passport AB**12**34567")]
    [InlineData("passport AB1\u20E32\u20E33\u20E34\u20E35\u20E36\u20E37\u20E3")]
    [InlineData("passport \u0410\u04121234567")]
    [InlineData("passport AB\u2776\u2777\u2778\u2779\u277A\u277B\u277C")]
    [InlineData("passport AB\U000E0100123\U000E01014567")]
    public void What_nobody_sees_or_what_looks_alike_hides_no_number(string text) =>
        Judge(FieldNature.FreeText, text).Findings.ShouldContain(finding => finding.Kind == FindingKind.Identifier);

    [Theory]
    [InlineData("My b\u043Ess t\u043E\u043Ek my p\u0430ssp\u043Ert and l\u043Ecks me in")]
    [InlineData("M\u3164y boss t\uFE0Fook my pa\u2800ssport and beats me")]
    public void Nor_a_disclosure(string text) => Judge(FieldNature.FreeText, text).Worst.ShouldBe(Severity.Refer);

    [Fact]
    public void The_safe_wording_in_Thai_keeps_no_family_name()
    {
        const string text = "คนงานชื่อนายสมชาย ใจดี เลขบัตร ๑๑๐๑๗๐๐๒๓๐๗๐๘";

        Masking.Apply(text, FormScreening.Default.Judge([new("summary", text)]).Findings).ShouldNotContain("ใจดี");
    }

    private static FormVerdict Judge(FieldNature nature, string text) => FormScreening.Default.Judge([new("field", text, nature)]);
}
