using TipEngage.Safeguarding;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Words of danger in sentences of an ordinary day, and of danger itself.</summary>
public sealed class IdiomsTests
{
    [Theory]
    [InlineData("Let's all run away to the beach after this meeting")]
    [InlineData("my wife forces me to go to yoga every Sunday")]
    [InlineData("capek rapat, mau kabur ke pantai")]
    [InlineData("istri memaksa saya ikut zumba tiap sabtu")]
    [InlineData("อยากหนีไปทะเลมาก")]
    [InlineData("อยากหนีงานไปนอน")]
    [InlineData("họp hoài, trốn lên Đà Lạt thôi")]
    [InlineData("sếp bắt cả phòng đi chạy bộ sáng chủ nhật")]
    public void Who_would_flee_to_the_sea_or_is_made_to_exercise_is_in_no_danger(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("I'm off sick, food poisoning from the reception I think")]
    [InlineData("Maria is out sick, I take the minutes today")]
    [InlineData("Our intern locked himself in the archive, can somebody bring the key")]
    [InlineData("ลูกล็อกตัวเองอยู่ในห้องน้ำ ขอเข้าประชุมสายนะคะ")]
    [InlineData("con gái tôi tự nhốt mình trong nhà tắm nên tôi vào họp trễ")]
    [InlineData("chị Lan nghỉ ốm nên em thay")]
    [InlineData("đồng nghiệp của tôi nghỉ ốm hôm nay")]
    public void Who_is_ill_at_home_or_shut_in_by_accident_is_in_no_danger(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("The interpreter booths hold two persons each, so we need 8 headsets more")]
    [InlineData("The room can hold 12 people, the other one holds up to 40")]
    [InlineData("Can we start at 9.30? I have to drop the kids at my mother's.")]
    [InlineData("On child begging our ministries do not agree: is it welfare or crime?")]
    [InlineData("Jeratan utang adalah bentuk yang paling sering kita lihat di perkebunan")]
    [InlineData("pekerja baru gampang ditipu calo, itu inti modul dua")]
    [InlineData("คนที่ไม่รู้ภาษามักถูกหลอก เราจึงแปลคู่มือ")]
    [InlineData("Lao động trẻ mới lên thành phố dễ bị lừa lắm")]
    [InlineData("Siết môi giới này thì sang năm lại có môi giới khác")]
    [InlineData("Tòa tuyên bồi thường xong thì bị cáo không có tài sản, năm nào cũng vậy")]
    public void What_officials_say_of_people_in_general_is_nobody_s(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("my sister locked herself in the toilet because her employer beats her, help")]
    [InlineData("we call in sick and he hits us")]
    [InlineData("they hold 12 people in the warehouse behind the port")]
    [InlineData("girl of 12 is begging at the station every night, a man takes her money")]
    [InlineData("saya mau kabur tapi paspor ditahan majikan")]
    [InlineData("teman saya kena jeratan utang di kebun sawit, tidak boleh pulang")]
    [InlineData("apabila buruh di proyek kami dilarang pulang karena utang tiket, hal itu kami laporkan ke siapa?")]
    [InlineData("อยากหนีไปจากที่นี่ ช่วยหนูด้วย")]
    [InlineData("em muốn trốn đi nhưng họ giữ giấy tờ")]
    [InlineData("em gái tôi bị dụ đi Campuchia, giờ không liên lạc được")]
    [InlineData("cháu bị bắt đi khách mỗi đêm")]
    public void The_same_words_of_somebody_in_danger_are_referred(string text) => Screening.Default.Judge(text).IsDisclosure.ShouldBeTrue();

    [Theory]
    [InlineData("Chairman Hideo Marukawa of Marukawa Foods covered up forced labour at his cannery.", "Allegation")]
    [InlineData("nhà nạn nhân ngay sau trạm y tế xã, mái tôn đỏ", "Address")]
    [InlineData("rumah korban persis di belakang masjid", "Address")]
    [InlineData("the victim's house is the one opposite the mosque", "Address")]
    [InlineData("บ้านเหยื่ออยู่หลังวัด", "Address")]
    public void Who_is_said_to_have_hidden_something_and_where_a_victim_lives_is_refused(string text, string reason) =>
        Screening.Default.Judge(text).Reasons.Select(one => $"{one}").ShouldContain(reason);
}
