using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What a country or an organisation is to do: the plan is not listed for it.</summary>
public sealed class DutySentencesTests
{
    [Theory]
    [InlineData("which items is Thailand responsible for?", "party TH who")]
    [InlineData("what is Indonesia in charge of?", "party ID who")]
    [InlineData("which actions does Australia lead?", "party AU who")]
    [InlineData("what has Vietnam been assigned?", "party VN who")]
    [InlineData("Which items belong to Malaysia", "party MY who")]
    [InlineData("what is the Philippines working on?", "party PH who")]
    [InlineData("butir mana yang menjadi tanggung jawab Indonesia?", "party ID who")]
    [InlineData("Thailand mengerjakan butir apa?", "party TH who")]
    [InlineData("apa yang dipimpin Australia?", "party AU who")]
    [InlineData("Malaysia bertanggung jawab atas apa saja?", "party MY who")]
    [InlineData("tugas Vietnam apa?", "party VN who")]
    [InlineData("butir apa yang ditangani Filipina", "party PH who")]
    [InlineData("ไทยรับผิดชอบข้อไหนบ้าง", "party TH who")]
    [InlineData("อินโดนีเซียดูแลข้อใด", "party ID who")]
    [InlineData("ออสเตรเลียเป็นเจ้าภาพข้อไหน", "party AU who")]
    [InlineData("เวียดนามกำลังทำข้อไหนอยู่", "party VN who")]
    [InlineData("ข้อไหนเป็นความรับผิดชอบของมาเลเซีย", "party MY who")]
    [InlineData("ฟิลิปปินส์ได้รับมอบหมายอะไรบ้าง", "party PH who")]
    [InlineData("Thái Lan đang làm mục nào?", "party TH who")]
    [InlineData("Úc chủ trì mục nào?", "party AU who")]
    [InlineData("mục nào do Indonesia phụ trách", "party ID who")]
    [InlineData("Malaysia duoc giao muc nao", "party MY who")]
    [InlineData("Philippines đang thực hiện việc gì", "party PH who")]
    public void What_a_country_does_is_asked_of_the_register(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("which items is Viet Nam responsible for?", "party VN who")]
    [InlineData("what does Viet Nam lead?", "party VN who")]
    [InlineData("what has Viet Nam been assigned?", "party VN who")]
    [InlineData("which items is the United States responsible for?", "party US who")]
    [InlineData("what is Lao PDR in charge of?", "party LA who")]
    [InlineData("which items belong to Lao PDR", "party LA who")]
    [InlineData("butir mana yang menjadi tanggung jawab Viet Nam?", "party VN who")]
    [InlineData("Viet Nam bertanggung jawab atas apa saja?", "party VN who")]
    [InlineData("tugas Lao PDR apa?", "party LA who")]
    [InlineData("Viet Nam รับผิดชอบข้อไหนบ้าง", "party VN who")]
    [InlineData("Lao PDR ดูแลข้อใด", "party LA who")]
    [InlineData("Việt Nam phụ trách mục nào?", "party VN who")]
    [InlineData("mục nào do Việt Nam phụ trách", "party VN who")]
    [InlineData("Viet Nam duoc giao muc nao", "party VN who")]
    [InlineData("nhiệm vụ của Việt Nam là gì", "party VN who")]
    public void The_name_of_a_country_says_nothing_else(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("mục nào đang thực hiện liên tục")]
    [InlineData("mục nào đang thực hiện thường xuyên")]
    [InlineData("what is Thailand's practice on recruitment?")]
    [InlineData("who leads item 5, Thailand?")]
    public void What_only_sounds_like_a_country_or_asks_for_something_else_is_no_such_question(string text) => Read(text).ShouldNotStartWith(Commands.Party);

    private static string Read(string text, params IReadOnlyList<string> shown)
    {
        var before = shown is [] ? Remembered.Nothing : new Remembered(shown, null, null);
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), before, typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
