using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Talk among colleagues, in which a word is also one of the plan's.</summary>
public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("any good laksa place near the venue?")]
    [InlineData("is the pool open to guests")]
    [InlineData("how far is the airport from here")]
    [InlineData("my flight got delayed by two hours")]
    [InlineData("what should I wear to the dinner")]
    [InlineData("did you watch the game last night")]
    [InlineData("ada tempat soto enak dekat lokasi rapat?")]
    [InlineData("pesawatku telat dua jam")]
    [InlineData("liftnya rusak lagi")]
    [InlineData("yuk ngopi habis kerja")]
    [InlineData("bandara jauh nggak dari sini")]
    [InlineData("แถวที่ประชุมมีร้านก๋วยเตี๋ยวอร่อยๆ ไหม")]
    [InlineData("เครื่องบินดีเลย์สองชั่วโมง")]
    [InlineData("ตั๋วรถไฟแพงมาก")]
    [InlineData("คืนนี้ผมนำคลาสโยคะ")]
    [InlineData("gần chỗ họp có quán phở nào ngon không?")]
    [InlineData("cho mượn cục sạc với")]
    [InlineData("sân bay có xa đây không")]
    [InlineData("chuyến bay của tôi bị trễ hai tiếng")]
    [InlineData("con tôi đang học bơi")]
    [InlineData("con em hoc lop ba")]
    [InlineData("hôm nay em đi học")]
    [InlineData("tôi đang học tiếng Thái")]
    public void Small_talk_gives_no_items(string text) =>
        QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), typed: text).Name.ShouldBeOneOf(Commands.Unknown, Commands.Hint, Commands.Nearest);

    [Theory]
    [InlineData("what is late?", "list Overdue 2018")]
    [InlineData("anything late this year, colleagues?", "list Overdue 2018")]
    [InlineData("which are still open", "list Active 2018")]
    [InlineData("apa yang telat?", "list Overdue 2018")]
    [InlineData("apa yang berlangsung sekarang", "list Active 2018")]
    [InlineData("apa yang sedang berlangsung sekarang?", "list Active 2018")]
    [InlineData("butir mana yang berlangsung terus", "list Ongoing 2018")]
    [InlineData("can I publish a practice myself", "help")]
    [InlineData("boleh saya menerbitkan praktik sendiri?", "help")]
    [InlineData("ฉันเผยแพร่แนวปฏิบัติเองได้ไหม", "help")]
    [InlineData("tôi có thể tự công bố thực hành không", "help")]
    [InlineData("ข้อไหนล่าช้า", "list Overdue 2018")]
    [InlineData("có gì bị trễ không", "list Overdue 2018")]
    public void What_is_asked_of_the_plan_is_answered(string text, string expected)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), typed: text);

        $"{call.Name} {call.Arguments}".TrimEnd().ShouldBe(expected);
    }
}
