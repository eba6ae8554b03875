using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What is said after a list: a place in it, who acts on its items, or that this was all.</summary>
public sealed class AfterAListTests
{
    [Theory]
    [InlineData("first one", "item 4")]
    [InlineData("yang pertama saja", "item 4")]
    [InlineData("อันแรก", "item 4")]
    [InlineData("cái đầu tiên", "item 4")]
    [InlineData("the second one", "item 4a")]
    [InlineData("show me the second", "item 4a")]
    [InlineData("number two on that list", "item 4a")]
    [InlineData("yang kedua", "item 4a")]
    [InlineData("coba yang kedua", "item 4a")]
    [InlineData("อันที่สอง", "item 4a")]
    [InlineData("ข้อที่สองในรายการ", "item 4a")]
    [InlineData("ตัวที่สอง", "item 4a")]
    [InlineData("cái thứ hai", "item 4a")]
    [InlineData("mục thứ hai trong danh sách", "item 4a")]
    [InlineData("cai thu 2", "item 4a")]
    [InlineData("open the third item of those", "item 4b")]
    [InlineData("butir ketiga dari daftar itu", "item 4b")]
    [InlineData("ขอดูอันที่สาม", "item 4b")]
    [InlineData("the last one please", "item 4b")]
    [InlineData("yang terakhir", "item 4b")]
    [InlineData("อันสุดท้าย", "item 4b")]
    [InlineData("cái cuối cùng", "item 4b")]
    public void One_is_named_by_its_place(string text, string expected) => Read(text, "4", "4a", "4b").ShouldBe(expected);

    [Theory]
    [InlineData("the fifth one")]
    [InlineData("yang kesembilan")]
    [InlineData("อันที่เจ็ด")]
    [InlineData("cái thứ tám")]
    public void A_place_that_the_list_has_not_names_no_item(string text) => Read(text, "4", "4a", "4b").ShouldNotStartWith("item ");

    [Theory]
    [InlineData("the second one")]
    [InlineData("yang kedua")]
    [InlineData("อันที่สอง")]
    [InlineData("cái thứ hai")]
    public void Without_a_list_it_names_none(string text) => Read(text).ShouldNotStartWith("item ");

    [Theory]
    [InlineData("who is responsible?")]
    [InlineData("who leads them?")]
    [InlineData("who's in charge of these")]
    [InlineData("and who is doing it?")]
    [InlineData("who owns that")]
    [InlineData("siapa yang bertanggung jawab?")]
    [InlineData("siapa penanggung jawabnya?")]
    [InlineData("siapa yang memimpin?")]
    [InlineData("lalu siapa yang mengerjakannya")]
    [InlineData("penanggung jawabnya siapa")]
    [InlineData("siapa yang pegang?")]
    [InlineData("ใครรับผิดชอบ")]
    [InlineData("ใครเป็นผู้นำ")]
    [InlineData("แล้วใครทำ")]
    [InlineData("ใครดูแลอยู่")]
    [InlineData("ผู้รับผิดชอบคือใคร")]
    [InlineData("หน่วยงานไหนรับผิดชอบ")]
    [InlineData("ai chịu trách nhiệm?")]
    [InlineData("ai phụ trách")]
    [InlineData("ai chủ trì những mục đó")]
    [InlineData("thế ai làm?")]
    [InlineData("ai dang lam")]
    [InlineData("người chịu trách nhiệm là ai")]
    public void Who_acts_is_asked_of_all_its_items(string text) => Read(text, "4", "4a", "4b").ShouldBe("items 4 4a 4b who");

    [Theory]
    [InlineData("that is all")]
    [InlineData("that's all, thanks")]
    [InlineData("nothing else")]
    [InlineData("no more questions")]
    [InlineData("ok that will do")]
    [InlineData("I'm done")]
    [InlineData("itu saja")]
    [InlineData("sudah cukup")]
    [InlineData("tidak ada lagi")]
    [InlineData("sekian dulu")]
    [InlineData("cukup, terima kasih")]
    [InlineData("segitu saja")]
    [InlineData("แค่นี้ครับ")]
    [InlineData("เท่านี้ก่อน")]
    [InlineData("ไม่มีอะไรแล้ว")]
    [InlineData("พอแล้ว")]
    [InlineData("แค่นี้แหละค่ะ")]
    [InlineData("หมดแล้ว ขอบคุณ")]
    [InlineData("vậy thôi")]
    [InlineData("thế là đủ")]
    [InlineData("không còn gì nữa")]
    [InlineData("hết rồi, cảm ơn")]
    [InlineData("chỉ thế thôi")]
    [InlineData("vay la xong")]
    public void That_this_was_all_lists_nothing(string text) => Read(text, "4", "4a").ShouldBe(Commands.Thanks);

    private static string Read(string text, params IReadOnlyList<string> shown)
    {
        var before = shown is [] ? Remembered.Nothing : new Remembered(shown, null, null);
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), before, typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
