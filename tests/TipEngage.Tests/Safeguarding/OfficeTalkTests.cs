using TipEngage.Safeguarding;

namespace TipEngage.Tests.Safeguarding;

/// <summary>What offices write every day: papers, rooms and meetings have numbers, and colleagues are ill.</summary>
public sealed class OfficeTalkTests
{
    [Theory]
    [InlineData("purchase order 4500012873 was approved")]
    [InlineData("the purchase order no. 4500012873 is with finance")]
    [InlineData("we moved to room 3B on floor 12")]
    [InlineData("please renew licence key 8841-2290")]
    [InlineData("the meeting id is 842 1190 334")]
    [InlineData("account code 6410 is for travel")]
    [InlineData("can someone share the photos from yesterday")]
    [InlineData("please share the photos of the workshop")]
    [InlineData("Invoice INV-20180417-66 was approved on Friday")]
    [InlineData("pesanan pembelian 4500012873 sudah disetujui")]
    [InlineData("media suka nyebut nama korban, kode etik jurnalistiknya mana")]
    [InlineData("เบอร์ภายใน 2214 คุณอ้อยค่ะ")]
    [InlineData("id rapat 842 1190 334")]
    [InlineData("kode akun 6410 untuk perjalanan")]
    [InlineData("rekan saya sakit hari ini")]
    [InlineData("dia ambil cuti sakit")]
    [InlineData("ใบสั่งซื้อ 4500012873 อนุมัติแล้ว")]
    [InlineData("ใบเสร็จเลขที่ 771203")]
    [InlineData("เอกสารเลขที่ 0098812 เป็นฉบับสุดท้าย")]
    [InlineData("แฟ้มเลขที่ 7/2561 อยู่ฝ่ายกฎหมาย")]
    [InlineData("เบอร์ต่อของผม 4412")]
    [InlineData("รหัสประชุม 842 1190 334")]
    [InlineData("วันนี้เพื่อนร่วมงานลาป่วย")]
    [InlineData("ซ้อมวิ่งเหนื่อยมาก")]
    [InlineData("vui lòng thanh toán hóa đơn 2018-0457 trước thứ sáu")]
    [InlineData("hóa đơn số INV-20931 đính kèm")]
    [InlineData("đơn mua hàng 4500012873 đã được duyệt")]
    [InlineData("số máy lẻ của tôi là 4412")]
    [InlineData("mã cuộc họp 842 1190 334")]
    public void Numbers_of_papers_and_meetings_and_colleagues_who_are_ill_are_let_pass(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("purchase order 4111 1111 1111 1111", "Account")]
    [InlineData("invoice 081-234-5678", "Phone")]
    [InlineData("hóa đơn 0912 345 678", "Phone")]
    [InlineData("faktur 081234567890", "Phone")]
    [InlineData("ใบเสร็จ 081-234-5678", "Phone")]
    [InlineData("passport no 4500012873", "Identifier")]
    [InlineData("my id is 3201 1234 5678 9012", "Identifier")]
    [InlineData("receipt no 3201015501900001", "Identifier")]
    [InlineData("invoice 3201015501900001", "Identifier")]
    [InlineData("voucher 1101700230708", "Identifier")]
    [InlineData("quotation 1-1017-00230-70-8", "Identifier")]
    [InlineData("hóa đơn số 079201012345", "Identifier")]
    [InlineData("batch 2341 2341 2346", "Identifier")]
    [InlineData("resi 3173024408950003 milik Siti", "Identifier")]
    public void A_number_of_somebody_is_refused_whatever_stands_before_it(string text, string reason) =>
        Screening.Default.Judge(text).Reasons.Select(one => $"{one}").ShouldContain(reason);

    [Theory]
    [InlineData("my boss hits me when I am on sick leave, please help")]
    [InlineData("he says he will share my photos unless I work for free")]
    [InlineData("majikan memaksa rekan saya bekerja walau sakit, paspornya ditahan")]
    [InlineData("นายจ้างซ้อมคนงานจนป่วย ช่วยด้วย")]
    [InlineData("chủ đánh tôi khi tôi ốm, không cho về, cứu với")]
    public void Who_is_in_danger_is_referred_whatever_else_is_said(string text) => Screening.Default.Judge(text).IsDisclosure.ShouldBeTrue();
}
