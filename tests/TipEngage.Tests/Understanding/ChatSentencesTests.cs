using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What people write in a chat: digits for words, laughter, short years, places instead of ids.</summary>
public sealed class ChatSentencesTests
{
    [Theory]
    [InlineData("2 be done by 2019?", "list Due 2019")]
    [InlineData("who is responsible 4 item 5", "item 5 who")]
    [InlineData("pls explain TIP 2 me", "term tip")]
    [InlineData("butir2 yang masih aktif", "list Active 2018")]
    [InlineData("butir 2 yang mana", "item 2")]
    [InlineData("item 2", "item 2")]
    public void A_digit_that_stands_for_a_word_names_no_item(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("ขอบคุณค่ะ 555", "thanks")]
    [InlineData("555555", "hint")]
    [InlineData("ข้อ 4b 5555", "item 4b")]
    [InlineData("ข้อ 555", "missing-item 555")]
    public void A_laugh_names_no_item(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("due in FY17", "list Due 2017")]
    [InlineData("what is due in '17", "list Due 2017")]
    [InlineData("active in year 18", "list Active 2018")]
    [InlineData("jatuh tempo thn 17", "list Due 2017")]
    [InlineData("ปี 60 มีอะไรครบกำหนด", "list Due 2017")]
    [InlineData("ปีงบ 2562", "list Active 2019")]
    [InlineData("đến hạn năm 19", "list Due 2019")]
    [InlineData("due 17-19", "list Due 2019")]
    [InlineData("whats due next yr", "list Due 2019")]
    public void A_short_year_is_a_year(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("due in 20,177", "missing-year 20,177")]
    [InlineData("jatuh tempo tahun 20.177", "missing-year 20.177")]
    [InlineData("ครบกำหนดปี 20,177", "missing-year 20,177")]
    [InlineData("đến hạn năm 20.177", "missing-year 20.177")]
    [InlineData("due in 2017, for 20,000 people", "list Due 2017")]
    public void Digits_in_groups_are_no_year(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("theme 4", "found 4 4a 4b 4c 4d")]
    [InlineData("the fourth theme", "found 4 4a 4b 4c 4d")]
    [InlineData("tema ke-2", "found 2")]
    [InlineData("ธีม 3", "found 3 3a")]
    [InlineData("chủ đề 6", "found 6")]
    [InlineData("theme 9", "list")]
    [InlineData("the second item of theme 4", "item 4a")]
    [InlineData("mục thứ hai của chủ đề 4", "item 4a")]
    [InlineData("ข้อสุดท้ายของหัวข้อที่ 4", "item 4d")]
    public void A_theme_is_named_by_its_place(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("the second item of theme 1", "nearest 1")]
    [InlineData("item kedua dari tema 1", "nearest 1")]
    [InlineData("ข้อที่ 2 ของหัวข้อที่ 1", "nearest 1")]
    [InlineData("mục thứ hai của chủ đề 1", "nearest 1")]
    public void Of_a_theme_that_has_not_so_many_its_items_are_only_offered(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("the third item", "item 3")]
    [InlineData("the 3rd item of the plan", "item 3")]
    [InlineData("the last item", "item 7")]
    [InlineData("who is on the last action", "item 7 who")]
    [InlineData("the ninth item", "missing-item 9")]
    [InlineData("butir terakhir", "item 7")]
    [InlineData("ข้อสุดท้าย", "item 7")]
    [InlineData("mục đầu tiên", "item 1")]
    public void An_item_is_named_by_its_place(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("ข้อดีคืออะไร")]
    [InlineData("ข้อเสียของแผนนี้คืออะไร")]
    [InlineData("what are the advantages")]
    [InlineData("apa kelebihannya")]
    [InlineData("ưu điểm là gì")]
    public void Advantages_are_no_items(string text) => Read(text).ShouldBe(Commands.Unknown);

    [Theory]
    [InlineData("is there a Klingon translation", "I know no language \"Klingon\". These")]
    [InlineData("ada terjemahan bahasa Klingon gak", "Saya tidak mengenal bahasa \"Klingon\". Berikut")]
    [InlineData("มีแปลเป็นภาษาคลิงออนไหม", "บอตไม่รู้จักภาษา \"คลิงออน\" คำแปล")]
    [InlineData("có bản tiếng Klingon không", "Tôi không biết ngôn ngữ \"Klingon\". Đây")]
    [InlineData("has the accurate translation been published", null)]
    [InlineData("có bản tiếng Thái không", null)]
    [InlineData("báo cáo có bản tiếng Việt chưa", null)]
    [InlineData("udah ada bhs thai blm terjemahannya", null)]
    public async Task A_language_that_is_not_known_is_said_to_be_so(string text, string? said)
    {
        await using var bot = await AnswerBot.StartAsync();

        var reply = await bot.AskAsync(text);

        reply.Card().Items().ShouldBe(["4b"]);
        var summary = reply.Message!.Summary ?? "";
        if (said is null)
            summary.ShouldNotContain("\"");
        else
            summary.ShouldStartWith(said);
    }

    private static string Read(string text)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
