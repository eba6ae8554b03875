using System.Diagnostics;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("  ITEM\t4B \r\n", "item 4b")]
    [InlineData("ｉｔｅｍ　４ｂ", "item 4b")]
    [InlineData("it\u200Bem 4\u2060b", "item 4b")]
    [InlineData("\u202Eitem\u202C 4b", "item 4b")]
    [InlineData("what’s due", "what's due")]
    [InlineData("ปี ๒๕๖๑", "ปี 2561")]
    [InlineData("<p>item <b>4b</b></p>", "item 4b")]
    [InlineData("law &amp; justice", "law & justice")]
    [InlineData("mu\u0323c 4c", "mục 4c")]
    [InlineData("ส่งผู้ร้ายข้ามเเดน", "ส่งผู้ร้ายข้ามแดน")]
    [InlineData("คํานิยาม", "คำนิยาม")]
    [InlineData("จดหมายนํ้า", "จดหมายน้ำ")]
    [InlineData("ท่ีน่ี", "ที่นี่")]
    [InlineData("ข้้อ", "ข้อ")]
    [InlineData("เร็วๆ", "เร็ว ๆ")]
    [InlineData("ทุจ\u200Bริต", "ทุจริต")]
    [InlineData(null, "")]
    public void Words_have_one_form(string? text, string expected) => PlainWords.Of(text).ShouldBe(PlainWords.Of(expected));

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("&#xFFFE;")]
    [InlineData("\uD83F\uDFFE")]
    public void What_is_no_character_is_read_over(string none) => PlainWords.Of($"item {none} 4b").ShouldEndWith(" 4b");

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("?!… ***")]
    public void Signs_alone_say_nothing(string text) => PlainWords.SaysSomething(PlainWords.Of(text)).ShouldBeFalse();

    [Theory]
    [InlineData('<')]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('&')]
    [InlineData('\u0301')]
    [InlineData('\uFDFA')]
    public void A_message_of_any_length_costs_no_more_than_a_long_question(char character)
    {
        var text = new string(character, 1_000_000);
        var started = Stopwatch.GetTimestamp();

        PlainWords.Of(text).Length.ShouldBeLessThanOrEqualTo(PlainWords.LongestQuestion);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
