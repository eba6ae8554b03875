using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>What is found by how it is written, beside what is written alike and is nobody's.</summary>
public sealed class HarmlessCounterpartsTests
{
    [Theory]
    [InlineData("The records are kept at 7 Saltmarsh Quarter, Unit 12, Port Averly.", "The toolkit has 7 modules, Unit 12 is about wages.")]
    [InlineData("Come to House 4, Road 9/B, Sector Q.", "The house style and the road map are in chapter 4.")]
    [InlineData("คนงานไปที่ 18/4 ถ.ท่าน้ำใหม่ ได้", "อบรมวันที่ 18 ต.ค. ที่กรม")]
    [InlineData("Kho ở số 25B ngõ Hoa Lư, phường Đông Xá.", "Một số đường dây nóng nhận cuộc gọi.")]
    [InlineData("Datang ke Jl. Kenanga Gg. Mawar II No. 14, Kota Sumberjaya.", "Kontrak baku memuat hari libur.")]
    [InlineData("An inquiry (ref. QX/220/19) is running against the agent.", "The complaint form (ref. QX/220/19) is on the website.")]
    [InlineData("Sunil Bahadoorsing, 41, a forklift driver at the mill, chairs it.", "Rules 12, 41, and 52 were changed.")]
    [InlineData("Hồ Văn Tý Nua, 38 tuổi, làm ở lò sấy.", "Nghị định 38 quy định về hợp đồng.")]
    [InlineData("หัวหน้าชื่อ กะเซ แซ่ว่าง อายุ 38 ทำงานเตาอบ", "แบบฟอร์มถามชื่อ อายุ และที่อยู่ของบริษัท")]
    public void What_shows_a_person_a_house_or_a_case_is_not_taken(string text, string harmless)
    {
        Judge(text).Worst.ShouldBe(Severity.Block, text);
        Judge(harmless).Worst.ShouldNotBe(Severity.Block, harmless);
    }

    [Theory]
    [InlineData("Dasarnya buku Fabrizio Anselmi.", "Dasarnya buku panduan kementerian.")]
    [InlineData("Bài dựa vào luận văn của TS. Leopold Grimwade.", "Bài dựa vào luận văn của trường đại học.")]
    [InlineData("A widow of 51 from the Santal community, cook at the only inn of the valley, helped us.", "Women from the Santal community helped us.")]
    public void An_author_or_one_person_is_asked_about(string text, string harmless)
    {
        Judge(text).Worst.ShouldBe(Severity.Hold, text);
        Judge(harmless).Worst.ShouldNotBe(Severity.Hold, harmless);
    }

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("howItWorks", text)]);
}
