using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>How people say that something has to be finished or is late, and what they type for an item or a word that is nearly one.</summary>
public sealed class DeadlineSentencesTests
{
    [Theory]
    [InlineData("what needs to be finished this year", "list Due 2018")]
    [InlineData("to be finished before dec 2019", "list Due 2019")]
    [InlineData("anything we must wrap up by 31 dec?", "list Due 2018")]
    [InlineData("apa yang harus tuntas tahun ini", "list Due 2018")]
    [InlineData("thn ini yg kudu kelar apa aja", "list Due 2018")]
    [InlineData("mana yg musti rampung sblm 31 des", "list Due 2018")]
    [InlineData("yang wajib beres sebelum akhir 2019", "list Due 2019")]
    [InlineData("butir apa yg paling telat dituntaskan 2019", "list Due 2019")]
    [InlineData("ปีนี้ต้องทำข้อไหนให้จบบ้าง", "list Due 2018")]
    [InlineData("ข้อไหนต้องเสร็จก่อน 31 ธ.ค.", "list Due 2018")]
    [InlineData("มีอะไรต้องปิดงานในปี 2562", "list Due 2019")]
    [InlineData("việc nào phải dứt điểm trong năm nay", "list Due 2018")]
    [InlineData("muc nao can lam xong truoc 31/12", "list Due 2018")]
    [InlineData("những mục nào đáo hạn 2019", "list Due 2019")]
    public void What_is_to_be_finished_is_due(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("anything that missed its deadline?")]
    [InlineData("which ones ran out of time")]
    [InlineData("are there items in arrears")]
    [InlineData("what should have been done by now")]
    [InlineData("ada butir yang nunggak?")]
    [InlineData("masih punya tunggakan apa")]
    [InlineData("yg waktunya udah habis mana aja")]
    [InlineData("butir mana yang sudah lewat tanggal")]
    [InlineData("harusnya udah kelar tapi belum, apa aja")]
    [InlineData("ข้อไหนเกินเวลาแล้ว")]
    [InlineData("มีงานค้างข้อไหนบ้าง")]
    [InlineData("ข้อที่เลยเดดไลน์")]
    [InlineData("ข้อไหนหมดเวลาไปแล้ว")]
    [InlineData("mục nào trễ deadline rồi")]
    [InlineData("muc nao het han roi")]
    [InlineData("còn nợ mục nào không")]
    [InlineData("việc nào lẽ ra phải xong")]
    public void What_is_late_is_overdue(string text) => Read(text).ShouldBe("list Overdue 2018");

    [Theory]
    [InlineData("item zero")]
    [InlineData("nomor nol dong")]
    [InlineData("ข้อศูนย์มีไหม")]
    [InlineData("mục số không")]
    [InlineData("muc zero la gi")]
    public void Zero_is_no_item(string text) => Read(text).ShouldBe("missing-item 0");

    [Theory]
    [InlineData("ข้อ 4จ", "missing-item 4e")]
    [InlineData("ข้อ 4 จ คืออะไร", "missing-item 4e")]
    [InlineData("ข้อ 4 จะทำอะไร", "item 4")]
    [InlineData("ข้อ 4 จบเมื่อไร", "item 4")]
    public void The_fifth_Thai_letter_is_one_but_not_the_beginning_of_a_word(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("rencana kerja itu apaan")]
    [InlineData("แผนงานนี้คืออะไร")]
    [InlineData("kế hoạch này là gì")]
    [InlineData("what is the work plan")]
    public void What_the_plan_is_is_no_list(string text) => Read(text).ShouldBe("about");

    [Theory]
    [InlineData("หมายเลขศูนย์ช่วยเหลือ")]
    [InlineData("các mục không có thời hạn")]
    public void What_only_begins_like_zero_is_not_taken_for_it(string text) => Read(text).ShouldNotContain("missing-item");

    [Theory]
    [InlineData("news letters", "newsletters")]
    [InlineData("the work shop to finalise the materials", "the workshop to finalise the materials")]
    [InlineData("what is over due", "what is overdue")]
    [InlineData("sub items of 4", "subitems of 4")]
    [InlineData("yang harus di selesaikan tahun ini", "yang harus diselesaikan tahun ini")]
    [InlineData("materi di terjemahkan ke bahasa apa", "materi diterjemahkan ke bahasa apa")]
    public void A_word_typed_in_two_is_one(string text, string whole)
    {
        Read(text).ShouldBe(Read(whole));
        Read(text).ShouldNotBe(Commands.Unknown);
    }

    [Theory]
    [InlineData("kerja sama dengan bank", "kerja sama dengan bank")]
    [InlineData("for action", "for action")]
    [InlineData("news on the work plan", "news on the work plan")]
    [InlineData("it is out standing over due", "it is outstanding overdue")]
    [InlineData("news-letter", "newsletter")]
    [InlineData("ข้อ 4b กับ news letter", "ข้อ 4b กับ newsletter")]
    public void Words_that_are_meant_to_stand_apart_do(string text, string joined) => new SplitWords(Vocabulary.Default).Join(text).ShouldBe(joined);

    [Theory]
    [InlineData("the thing in perth, when is it")]
    [InlineData("acara yang di Perth itu tgl brp")]
    [InlineData("งานที่เพิร์ธจัดเมื่อไหร่")]
    [InlineData("วันที่จัดงานเพิร์ต")]
    [InlineData("sự kiện ở Perth tổ chức ngày nào")]
    public void An_event_is_named_by_its_place(string text) => Read(text).ShouldStartWith("events ");

    private static string Read(string text)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
