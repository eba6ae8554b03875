using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Names that no capital shows: in addresses, and of those who are accused.</summary>
public sealed class PlainNamesTests
{
    [Theory]
    [InlineData("https://example.org/stories/maria-santos-rescued")]
    [InlineData("https://example.org/cerita/siti-aminah-dari-cilacap")]
    [InlineData("https://example.org/vi/cau-chuyen/nguyen-thi-lan")]
    [InlineData("https://example.org/stories/Maria_Santos.html")]
    [InlineData("https://example.org/news?name=ahmad+fauzi")]
    [InlineData("https://example.org/stories/%E0%B8%AA%E0%B8%A1%E0%B8%8A%E0%B8%B2%E0%B8%A2")]
    public void Who_is_named_in_an_address_is_noticed(string link) => Judge(link, FieldNature.Link).Findings.ShouldContain(finding => finding.Kind == FindingKind.PersonName);

    [Fact]
    public void A_name_in_an_address_with_more_about_the_person_is_not_taken() =>
        Judge("https://example.org/stories/maria-santos-17-years-old", FieldNature.Link).Worst.ShouldBe(Severity.Block);

    [Theory]
    [InlineData("See https://example.org/stories/maria-santos-rescued for more.", "https://example.org/stories/maria-santos-rescued")]
    [InlineData("Read (www.example.org/maria-santos) first.", "www.example.org/maria-santos")]
    [InlineData("[maria santos](https://example.org/a) began it.", "maria santos")]
    public void So_is_who_is_named_in_a_link_within_a_text_and_the_address_goes_as_a_whole(string text, string found)
    {
        var finding = Judge(text).Findings.ShouldHaveSingleItem();

        (finding.Kind, text.Substring(finding.Start, finding.Length)).ShouldBe((FindingKind.PersonName, found));
    }

    [Theory]
    [InlineData("https://www.example.org/what-we-do/labour-migration/fair-recruitment.html")]
    [InlineData("https://bp.example.go.id/berita-detail/pelatihan-pekerja-migran-bebas-biaya")]
    [InlineData("https://example.vn/quy-tac-ung-xu-nha-cung-cap?lang=vi#muc-2")]
    [InlineData("https://th.example.org/%E0%B9%81%E0%B8%99%E0%B8%A7%E0%B8%9B%E0%B8%8F%E0%B8%B4%E0%B8%9A%E0%B8%B1%E0%B8%95%E0%B8%B4")]
    [InlineData("https://maria.example.org/about-us")]
    public void An_address_of_a_page_about_practices_has_no_findings(string link) => Judge(link, FieldNature.Link).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("pt maju jaya menahan paspor para pekerja.")]
    [InlineData("Audit selesai. cv sumber makmur telah mempekerjakan anak.")]
    [InlineData("Indofood melakukan kerja paksa.")]
    [InlineData("công ty tnhh hoàng phát bóc lột lao động.")]
    [InlineData("Vinatex sử dụng lao động trẻ em.")]
    [InlineData("Golden Palm ใช้แรงงานบังคับ")]
    public void A_company_is_not_accused_by_a_name_in_small_letters_or_alone(string text) =>
        Judge(text).Findings.ShouldContain(finding => finding.Kind == FindingKind.Allegation && finding.Severity == Severity.Block);

    [Theory]
    [InlineData("indofood melakukan kerja paksa.")]
    [InlineData("perusahaan maju jaya menahan paspor pekerja.")]
    [InlineData("maju jaya sering memperbudak pekerjanya.")]
    [InlineData("vinatex sử dụng lao động trẻ em.")]
    [InlineData("công ty hoàng phát đã giữ hộ chiếu của công nhân.")]
    [InlineData("ไทยยูเนี่ยนบังคับใช้แรงงาน")]
    public void What_may_be_a_name_beside_an_accusation_is_asked_about(string text) => Judge(text).Findings.ShouldContain(finding => finding.Kind == FindingKind.Allegation);

    [Theory]
    [InlineData("Banyak majikan lokal menahan paspor sebelum aturan itu ada.")]
    [InlineData("Perekrut yang tidak resmi sering menipu calon pekerja.")]
    [InlineData("Sebelum program ini, sebagian kapal asing menahan upah.")]
    [InlineData("Pabrik kecil kadang tidak membayar lembur.")]
    [InlineData("Tengkulak memeras petani.")]
    [InlineData("Nhiều xưởng nhỏ giữ hộ chiếu trước khi có quy định.")]
    [InlineData("Các công ty môi giới không phép thường lừa đảo người lao động.")]
    [InlineData("Một số chủ tàu nợ lương.")]
    [InlineData("Doanh nghiệp nước ngoài từng vi phạm quy định này.")]
    [InlineData("นายหน้าเถื่อนหลอกแรงงานบ่อยครั้ง")]
    [InlineData("เดิมผู้รับเหมารายย่อยบางรายค้างจ่ายค่าจ้าง")]
    [InlineData("หัวหน้างานบางคนข่มขู่แรงงานก่อนมีกลไกนี้")]
    [InlineData("ผู้ผลิตในห่วงโซ่บางรายละเมิดสัญญา")]
    public void Who_is_nobody_by_name_is_not_accused(string text) => Judge(text).Findings.ShouldNotContain(finding => finding.Kind == FindingKind.Allegation);

    [Theory]
    [InlineData("golden lotus hotel in bangkok keeps its workers passports", "golden lotus hotel")]
    [InlineData("sunrise garment does not pay overtime", "sunrise garment")]
    [InlineData("We heard that blue reef fishing company sold workers.", "blue reef fishing company")]
    [InlineData("Audits ended; silver sands resort near the port often withheld wages.", "silver sands resort")]
    [InlineData("nike uses forced labour", "nike")]
    [InlineData("wages were withheld at golden lotus hotel last year", "golden lotus hotel")]
    [InlineData("blacklist silver sands resort, please", "silver sands resort")]
    [InlineData("boikot pt maju jaya sekarang", "pt maju jaya sekarang")]
    public void In_English_a_noun_without_an_article_is_a_name_that_is_not_accused(string text, string name)
    {
        Judge(text).Findings.Where(finding => finding.Kind is FindingKind.Allegation).Select(finding => text.Substring(finding.Start, finding.Length)).ShouldBe([name]);
        Screening.Default.Judge(text).IsHarmless.ShouldBeFalse();
    }

    [Theory]
    [InlineData("A hotel in the pilot kept workers' passports before the policy.")]
    [InlineData("One garment factory withheld wages until the audit, and repaid them.")]
    [InlineData("low pay underpays everyone in the chain")]
    [InlineData("deceptive recruitment threatens trust")]
    [InlineData("management withheld nothing")]
    [InlineData("a new locker system keeps passports in the hands of workers")]
    [InlineData("fishing companies withheld wages in the baseline year")]
    [InlineData("complaints against suppliers are answered in ten days")]
    [InlineData("passports are kept by the workers themselves")]
    [InlineData("forced labour was found at three suppliers")]
    [InlineData("boycott is not the answer")]
    [InlineData("what does the plan say about withheld wages")]
    [InlineData("mua ban nguoi co can qua bien gioi khong")]
    public void In_English_any_other_noun_is_nobody(string text)
    {
        Judge(text).Findings.ShouldNotContain(finding => finding.Kind == FindingKind.Allegation);
        Screening.Default.Judge(text).Reasons.ShouldNotContain(Reason.Allegation);
    }

    private static FormVerdict Judge(string text, FieldNature nature = FieldNature.FreeText) => FormScreening.Default.Judge([new("field", text, nature)]);
}
