using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>Persons, companies and vehicles as they are written in a hurry: without capitals, marks or the word for what they are.</summary>
public sealed class SmallNamesTests
{
    [Theory]
    [InlineData("we spoke with bapak joko about the contracts")]
    [InlineData("kami mendengar dari ibu siti soal kontrak")]
    [InlineData("pak sukirman dari koperasi mengurus dokumen")]
    [InlineData("the list was made by khun somporn")]
    [InlineData("mr tanaka explained the process")]
    [InlineData("mrs henderson keeps the register")]
    [InlineData("anh tuấn bên công đoàn giải thích")]
    public void A_name_behind_a_title_in_small_letters_is_noticed(string text) => Kinds(text).ShouldContain(FindingKind.PersonName);

    [Theory]
    [InlineData("bapak joko, umur 24 tahun, dari kebun itu")]
    [InlineData("khun somporn, 24, from the packing line")]
    public void With_more_about_who_that_is_it_is_not_taken_and_goes_no_further_in_a_chat(string text)
    {
        Judge(text).Worst.ShouldBe(Severity.Block);
        Screening.Default.Judge(text).IsHarmless.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ibu hamil mendapat cuti tambahan")]
    [InlineData("bapak dan ibu petani ikut rapat")]
    [InlineData("our father company pays the fees")]
    [InlineData("the officer may not keep passports")]
    [InlineData("chị em công nhân tham gia lớp học")]
    [InlineData("anh em ngư dân ký hợp đồng trước khi đi biển")]
    public void A_title_that_is_another_word_names_nobody(string text) => Kinds(text).ShouldNotContain(FindingKind.PersonName);

    [Theory]
    [InlineData("golden lotus garments withholds wages of workers")]
    [InlineData("pt sumber jaya menahan paspor buruh")]
    [InlineData("cv maju terus memotong gaji pekerja")]
    [InlineData("the agency bright star traffics women")]
    [InlineData("Kapal Mina Jaya 88 dipakai memindahkan ABK korban perdagangan orang.")]
    [InlineData("Tàu Biển Xanh 05 từng chở thuyền viên bị mua bán.")]
    public void A_company_or_a_vessel_that_is_accused_is_found(string text) => Kinds(text).ShouldContain(FindingKind.Allegation);

    [Theory]
    [InlineData("uy ban chong mua ban nguoi tap huan can bo")]
    [InlineData("chuong trinh phong chong mua ban nguoi da giup 300 can bo")]
    [InlineData("Uy ban chong mua ban nguoi cua tinh hop moi quy")]
    [InlineData("Calon pekerja tujuan Taiwan tidak membayar jasa agensi.")]
    public void Work_against_trafficking_accuses_nobody(string text)
    {
        Judge(text).Findings.ShouldBeEmpty();
        Screening.Default.Judge(text).Reasons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("รถกระบะ 1กข 1234 กรุงเทพมหานคร จอดหน้าโรงงาน")]
    [InlineData("รถตู้ ขก-4567 รับคนงาน")]
    [InlineData("2ฒก5521 มารับคนงาน")]
    [InlineData("xe 51F-123.45 đón công nhân")]
    [InlineData("xe 29-A1 123.45 đón công nhân")]
    [InlineData("mobil B1234XYZ menjemput buruh")]
    [InlineData("mobil B-1234-XYZ menjemput buruh")]
    [InlineData("truk DK 8123 AB di gerbang")]
    public void The_plate_of_a_vehicle_is_found_without_its_word(string text) => Kinds(text).ShouldContain(FindingKind.Identifier);

    [Theory]
    [InlineData("จ้าง 5 คน คนละ 300 บาท")]
    [InlineData("ปี พ.ศ. 2551 มีผู้ร่วม 300 คน")]
    [InlineData("ใช้มาตรฐาน TLS 8001 และ ISO 9001")]
    [InlineData("Mẫu A1 có 12 trang, bản 2018.")]
    public void Other_letters_and_numbers_are_no_plate(string text) => Judge(text).Findings.ShouldBeEmpty();

    private static IEnumerable<FindingKind> Kinds(string text) => Judge(text).Findings.Select(one => one.Kind);

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("summary", text)]);
}
