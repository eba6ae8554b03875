using CsCheck;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Ids are exact, in whatever way they are written.</summary>
public sealed class ItemReferencesTests
{
    private static readonly QuestionReader reader = new(Vocabulary.Default);

    private static readonly string[] ids = SamplePlans.Bundled.Items.Ids();

    [Theory]
    [InlineData("item III-a", "item 3a")]
    [InlineData("butir IV b", "item 4b")]
    [InlineData("mục VI?", "item 6")]
    [InlineData("item vii please", "item 7")]
    [InlineData("item iv (c)", "item 4c")]
    [InlineData("whats in b", "item 4b")]
    [InlineData("b là gì", "item 4b")]
    [InlineData("isi b apa", "item 4b")]
    [InlineData("3a", "item 3a")]
    [InlineData("3A", "item 3a")]
    [InlineData("4(b)", "item 4b")]
    [InlineData("4.b", "item 4b")]
    [InlineData("4-b", "item 4b")]
    [InlineData("4 (b)?", "item 4b")]
    [InlineData("item 4 b", "item 4b")]
    [InlineData("Item 4B?", "item 4b")]
    [InlineData("item4b", "item 4b")]
    [InlineData("#4b", "item 4b")]
    [InlineData("# 2", "item 2")]
    [InlineData("no. 2", "item 2")]
    [InlineData("full text of no. 2", "item 2")]
    [InlineData("number 7", "item 7")]
    [InlineData("action seven", "item 7")]
    [InlineData("action item four", "item 4")]
    [InlineData("item four b", "item 4b")]
    [InlineData("what does item 4c say exactly", "item 4c")]
    [InlineData("tell me about 6", "item 6")]
    [InlineData("show 5", "item 5")]
    [InlineData("7", "item 7")]
    [InlineData("４ｂ", "item 4b")]
    [InlineData("ข้อ 4b", "item 4b")]
    [InlineData("ข้อ ๔b", "item 4b")]
    [InlineData("ข้อ4b แปลเป็นภาษาไทยหรือยัง", """translations {"language":"th","items":["4b"]}""")]
    [InlineData("แปลข้อ4bเป็นภาษาไทยหรือยัง", """translations {"language":"th","items":["4b"]}""")]
    [InlineData("ข้อ 4ข", "item 4b")]
    [InlineData("mục bốn", "item 4")]
    [InlineData("butir tiga", "item 3")]
    [InlineData("ข้อสี่", "item 4")]
    [InlineData("mục 4c", "item 4c")]
    [InlineData("muc 4c la gi", "item 4c")]
    [InlineData("butir 3a isinya apa?", "item 3a")]
    [InlineData("4\u200Bb", "item 4b")]
    [InlineData("\u202E4b\u202C", "item 4b")]
    [InlineData("**4b**", "item 4b")]
    [InlineData("<b>4b</b>", "item 4b")]
    [InlineData("what is 4b's status", "item 4b")]
    [InlineData("how far is the translation in 4b", """translations {"items":["4b"]}""")]
    [InlineData("(d)", "item 4d")]
    [InlineData("d", "item 4d")]
    [InlineData("item d", "item 4d")]
    [InlineData("a", "choose-item 3a 4a")]
    [InlineData("(a)", "choose-item 3a 4a")]
    [InlineData("item a", "choose-item 3a 4a")]
    [InlineData("show me item (a)", "choose-item 3a 4a")]
    [InlineData("4b and 4c", "items 4b 4c")]
    [InlineData("items 4b, 5 and 6", "items 4b 5 6")]
    [InlineData("4a-4d", "items 4a 4b 4c 4d")]
    [InlineData("items 4a to 4c", "items 4a 4b 4c")]
    [InlineData("items 5 to 7", "items 5 6 7")]
    [InlineData("3 and 3a side by side", "items 3 3a")]
    [InlineData("3 sama 3a sekaligus", "items 3 3a")]
    [InlineData("items 4a-d", "items 4a 4b 4c 4d")]
    [InlineData("4b, c and d", "items 4b 4c 4d")]
    [InlineData("4a and e", "item 4a")]
    [InlineData("ข้อ 4ดี", "item 4d")]
    [InlineData("ข้อ 4 บี คืออะไร", "item 4b")]
    [InlineData("everything under 4", "items 4 4a 4b 4c 4d")]
    [InlineData("sub butir dari butir 3", "items 3 3a")]
    [InlineData("ทุกข้อใต้ข้อ 4", "items 4 4a 4b 4c 4d")]
    [InlineData("tat ca muc con cua 4", "items 4 4a 4b 4c 4d")]
    [InlineData("what's in a.", "choose-item 3a 4a")]
    [InlineData("4e?", "missing-item 4e")]
    [InlineData("9", "missing-item 9")]
    [InlineData("tell me about item 9", "missing-item 9")]
    [InlineData("item 12", "missing-item 12")]
    [InlineData("item x", "missing-item x")]
    [InlineData("item 0", "missing-item 0")]
    [InlineData("item 3 a verbatim", "item 3a")]
    [InlineData("what does three a say", "item 3a")]
    [InlineData("butir 4 huruf b", "item 4b")]
    [InlineData("butir ketujuh", "item 7")]
    [InlineData("mục 4 điểm c", "item 4c")]
    [InlineData("ข้อแรก", "item 1")]
    [InlineData("is item 4 a priority", "item 4")]
    public void An_id_is_found(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("can u show 4a thru 4d", "items 4a 4b 4c 4d")]
    [InlineData("4a till 4c", "items 4a 4b 4c")]
    [InlineData("items 4a … 4c", "items 4a 4b 4c")]
    [InlineData("4a → 4c", "items 4a 4b 4c")]
    [InlineData("4 (b) - (d)", "items 4b 4c 4d")]
    [InlineData("everything from 5 through 7", "items 5 6 7")]
    [InlineData("3a to 4b", "items 3a 4 4a 4b")]
    [InlineData("buka 4a s/d 4c", "items 4a 4b 4c")]
    [InlineData("butir 5 s.d. 7", "items 5 6 7")]
    [InlineData("4b sampe 4d dong", "items 4b 4c 4d")]
    [InlineData("4a hingga d", "items 4a 4b 4c 4d")]
    [InlineData("ข้อ 4a ถึง 4c", "items 4a 4b 4c")]
    [InlineData("ข้อ ๕–๗", "items 5 6 7")]
    [InlineData("ข้อ ๔ก - ๔ง", "items 4a 4b 4c 4d")]
    [InlineData("ข้อ 4ก ไปจนถึง ค", "items 4a 4b 4c")]
    [InlineData("mục 4a cho đến 4c", "items 4a 4b 4c")]
    [InlineData("muc 5 toi 7", "items 5 6 7")]
    public void A_range_names_all_items_in_it(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("ý (d) thì sao", "item 4d")]
    [InlineData("ý b là j", "item 4b")]
    [InlineData("nomor 4 huruf b", "item 4b")]
    [InlineData("what about \"a.\"?", "choose-item 3a 4a")]
    [InlineData("yg huruf a", "choose-item 3a 4a")]
    [InlineData("ข้อเอ", "choose-item 3a 4a")]
    [InlineData("ข้อก", "choose-item 3a 4a")]
    [InlineData("does 3b say anything on NGOs", "missing-item 3b")]
    [InlineData("các mục về tham nhũng", "found 6")]
    public void A_letter_names_an_item_and_no_part_of_a_word_does(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("give me a summary of corruption")]
    [InlineData("5-7 pm works for the corruption call")]
    [InlineData("ข้อดีของการปราบทุจริต")]
    [InlineData("3d printing in supply chains")]
    [InlineData("corruption in 5 countries")]
    [InlineData("2 April 2013")]
    [InlineData("1.5 million people and corruption")]
    [InlineData("PP-0042")]
    [InlineData("24-25 august 2017")]
    [InlineData("18 suppliers were trained")]
    [InlineData("C029 and corruption")]
    [InlineData("100% corruption")]
    [InlineData("at 9:30 am")]
    public void A_number_in_another_sentence_is_no_id(string question) =>
        Read(question).Split(' ')[0].ShouldNotBeOneOf(Commands.Item, Commands.Items, Commands.MissingItem, Commands.ChooseItem);

    [Fact]
    public void Any_casing_spacing_and_brackets_of_a_real_id_are_understood()
    {
        var spelling =
            from id in Gen.OneOf(ids)
            from word in Gen.OneOf("", "item ", "Item", "ITEM  ", "action item ", "no. ", "#", "point ")
            from gap in Gen.OneOf("", " ", ".", "-", "\u00A0", " . ")
            from brackets in Gen.OneOf("", "()", "[]", "( )")
            from isUpper in Gen.Bool
            from end in Gen.OneOf("", "?", " ?", "!", ".", " please")
            let letter = id.Length > 1 ? isUpper ? id[1..].ToUpperInvariant() : id[1..] : ""
            let spelled = letter.Length == 0 ? "" : gap + brackets switch
            {
                "()" => $"({letter})",
                "[]" => $"[{letter}]",
                "( )" => $"( {letter} )",
                _ => letter,
            }
            select (Id: id, Text: $"{word}{id[0]}{spelled}{end}");

        spelling.Sample(one => Read(one.Text).ShouldBe($"item {one.Id}", one.Text), iter: 3000);
    }

    [Theory]
    [InlineData("#v")]
    [InlineData("V")]
    [InlineData("%% v ;;")]
    [InlineData("(#V) ~")]
    [InlineData("\u2164")]
    public void A_lone_letter_that_is_also_a_Roman_number_names_no_item(string text) => Read(text).ShouldNotContain("item", Case.Insensitive);

    [Fact]
    public void Random_text_breaks_nothing_and_gives_no_id_whose_number_is_not_in_it()
    {
        var text = Gen.OneOf(
            Gen.String,
            Gen.String[Gen.OneOf(Gen.Char['a', 'h'], Gen.Char['0', '9'], Gen.OneOf(' ', '(', ')', '.', '-', '#', '<', '&', '\u0E50', 'ａ', '\uFFFE', '\uFDFA')), 0, 40]);

        text.Sample(
            one =>
            {
                var call = reader.Read(PlainWords.Of(one), SamplePlans.Bundled, new DateOnly(2018, 3, 1));
                // A range names what lies between its ends too.
                if (call.Name is Commands.Item || (call.Name is Commands.MissingItem && !one.Contains('-')))
                    PlainWords.Of(one).ShouldContain(call.Arguments.Split(' ')[0][^1..], Case.Insensitive, $"{call.Name} {call.Arguments}");
                if (call.Name is Commands.Item or Commands.Items)
                    call.Arguments.Split(' ').Except([Commands.Who]).ShouldAllBe(id => ids.Contains(id));
            },
            iter: 3000);
    }

    private static string Read(string question)
    {
        var call = reader.Read(PlainWords.Of(question), SamplePlans.Bundled, new DateOnly(2018, 3, 1));
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
