using TipEngage.Safeguarding;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Few words say little: these tell of somebody, and those beside them only look as if they did.</summary>
public sealed class ShortMessagesTests
{
    [Theory]
    [InlineData("blok 3 digest kosong")]
    [InlineData("penyidik keuangan menyita aset hasil kejahatan")]
    [InlineData("payung ungu korupsi")]
    [InlineData("ร่มสีม่วงเรื่องทุจริต")]
    [InlineData("ô tím tham nhũng")]
    [InlineData("fishing company keeps copies of passports under the new rule")]
    [InlineData("see the website at example dot org")]
    [InlineData("lihat situs di contoh titik org")]
    [InlineData("standar rumah aman ada di halaman 4")]
    public void Words_that_only_look_like_details_of_somebody_are_let_pass(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("PT Sinar Laut korupsi", "Allegation")]
    [InlineData("rumah mereka blok c 12", "Address")]
    [InlineData("write to me at dewi dot lestari at example dot org", "Email")]
    [InlineData("fb rina aminah 88", "Handle")]
    [InlineData("I am Peter Smith, born 3 May 1991", "Identity")]
    [InlineData("Aung Kyaw umur 27 dari Bago yang cerita ke kami", "Identity")]
    [InlineData("Aung Kyaw 27 tuổi từ Bago là người kể cho chúng tôi", "Identity")]
    [InlineData("polisi mau gerebek panti pijat hari selasa", "OpenCase")]
    [InlineData("ตำรวจจะบุกร้านนวดวันอังคารนี้", "OpenCase")]
    public void Details_of_somebody_in_a_chat_are_refused_with_their_reason(string text, string reason) =>
        Screening.Default.Judge(text).Reasons.Select(one => one.ToString()).ShouldContain(reason);

    [Theory]
    [InlineData("help. they will be back at six")]
    [InlineData("mereka mau datang lagi jam enam, tolong")]
    [InlineData("laki2 yang bawa saya ke sini ambil semua hasil saya di jalan")]
    [InlineData("เขากำลังจะขายหนู")]
    [InlineData("họ sắp bán em")]
    public void A_few_words_of_somebody_in_danger_are_referred(string text) => Screening.Default.Judge(text).IsDisclosure.ShouldBeTrue();

    [Theory]
    [InlineData("the movers will be back at six")]
    [InlineData("tamunya mau datang lagi jam enam, tolong siapkan kopi")]
    [InlineData("เขาขายจักรยานให้เพื่อนที่ทำงาน")]
    [InlineData("anh ấy bán xe đạp cho đồng nghiệp")]
    public void The_same_words_of_an_ordinary_day_are_let_pass(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();
}
