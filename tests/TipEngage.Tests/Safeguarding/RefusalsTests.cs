using TipEngage.Safeguarding;

namespace TipEngage.Tests.Safeguarding;

/// <summary>What is refused, each beside talk that shares its words and is let pass.</summary>
public sealed class RefusalsTests
{
    [Theory]
    [InlineData("FV Ocean Pride dumps its deckhands in foreign ports", "FV stands for fishing vessel in the glossary", "Allegation")]
    [InlineData("Inspector Rahman takes cash from the smugglers", "the inspector takes notes and photographs", "Allegation")]
    [InlineData("Delima Garments burned the passports of its workers", "Delima Garments trains its supervisors on debt bondage", "Allegation")]
    [InlineData("Kapten Rusli terima suap", "Kapten Rusli memberi pelatihan", "Allegation")]
    [InlineData("yayasan Kasih Bunda menjual bayi", "yayasan itu memberi susu bayi", "Allegation")]
    [InlineData("PT Nusa Bahari menahan paspor abk", "PT Nusa Bahari melatih mandor soal kerja paksa", "Allegation")]
    [InlineData("เจ๊น้อยเปิดซ่องเด็ก", "เจ๊น้อยเปิดร้านกาแฟ", "Allegation")]
    [InlineData("เรือโชคสมุทรซ้อมลูกเรือ", "อบรมเรื่องการซ้อมลูกเรือ", "Allegation")]
    [InlineData("đại úy Thắng nhận tiền của đường dây", "đại úy Thắng trình bày về nhận tiền của đường dây", "Allegation")]
    [InlineData("tàu Sao Biển bán ngư phủ", "tàu nào bán ngư phủ sẽ bị rút phép", "Allegation")]
    [InlineData("the coast guard will storm the brick kiln on Thursday", "the coast guard will discuss the brick kiln study on Thursday", "OpenCase")]
    [InlineData("no verdict yet in the boat case", "the verdict of 2016 is public", "OpenCase")]
    [InlineData("tim gabungan mau razia spa itu jumat", "tim gabungan mau rapat di spa itu jumat", "OpenCase")]
    [InlineData("คืนนี้ตำรวจจะเข้าร้านนวด", "คืนนี้ตำรวจจะพูดเรื่องร้านนวด", "OpenCase")]
    [InlineData("đêm mai công an ập vào tiệm", "đêm mai công an liên hoan", "OpenCase")]
    [InlineData("file ref CID-4471", "file ref in the folder: agenda 4", "OpenCase")]
    [InlineData("LP/B/221/VII/2026", "LP ini album ke 2", "OpenCase")]
    [InlineData("คดีที่ สภ.เมือง เลข 118/2569", "คดีที่ศาลตัดสินแล้วมี 12 คดี", "OpenCase")]
    [InlineData("mã hồ sơ 4471", "mã hồ sơ gồm bốn chữ", "OpenCase")]
    [InlineData("she stays at 41 South Lane", "the embassy is at 41 South Lane", "Address")]
    [InlineData("dia tinggal di Dusun Krajan RT 03", "lokakarya di kantor desa, RT 03", "Address")]
    [InlineData("พักหอ C ห้อง 14", "ประชุมที่กระทรวง ห้อง 14", "Address")]
    [InlineData("nhà nó ở ấp Bình Hòa", "văn phòng ở phường Hòa Bình", "Address")]
    [InlineData("her clinic card says hiv positive", "HIV tests must never be a condition for a job", "Identity")]
    [InlineData("rekam medis korban: hamil 5 bulan", "puskesmas memberi cek kesehatan gratis", "Identity")]
    [InlineData("ใบรับรองแพทย์ของมะธิดา", "โรงพยาบาลออกใบรับรองแพทย์ฟรี", "Identity")]
    [InlineData("bệnh án của Thida", "trạm y tế khám miễn phí", "Identity")]
    [InlineData("zalo của môi giới đó là anhba_88", "zalo của nhóm là kênh chung", "Handle")]
    [InlineData("fb.com/hoangphat.168", "fb.com/baliprocess", "Handle")]
    [InlineData("tàu BV 98217 TS", "tàu trên 24 mét", "Identifier")]
    public void What_is_said_of_somebody_is_refused_and_talk_in_the_same_words_is_not(string said, string talk, string reason)
    {
        Screening.Default.Judge(said).Reasons.Select(one => one.ToString()).ShouldContain(reason);
        Screening.Default.Judge(talk).IsHarmless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("an agent who beats workers loses the licence")]
    [InlineData("agen yang menipu buruh kehilangan izin")]
    [InlineData("นายหน้าที่หลอกคนงานต้องถูกถอนใบอนุญาต")]
    [InlineData("thuyền trưởng nào đánh thuyền viên đều bị phạt")]
    public void A_trade_without_a_name_accuses_nobody(string text) => Screening.Default.Judge(text).Reasons.ShouldBeEmpty();

    [Theory]
    [InlineData("see report 12/2017 of the ILO")]
    [InlineData("berkas nomor 3 di folder itu agenda")]
    [InlineData("hồ sơ số 3 trong thư mục là chương trình họp")]
    public void A_small_number_or_a_year_is_no_case(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Fact]
    public void The_number_of_a_case_may_end_with_a_year() => Screening.Default.Judge("case number 12/2026").Reasons.ShouldBe([Reason.OpenCase]);

    [Fact]
    public void A_file_is_no_name_in_a_messenger() => Screening.Default.Judge("on teams the page is named minutes_2018.docx").IsHarmless.ShouldBeTrue();
}
