using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>How far items are recorded to be, which is no status of the plan.</summary>
public sealed class StateSentencesTests
{
    [Theory]
    [InlineData("what is completed?", "progress completed")]
    [InlineData("which items are in progress?", "progress in_progress")]
    [InlineData("what has been done so far?", "progress completed")]
    [InlineData("which items are not started yet", "progress not_started")]
    [InlineData("what's finished", "progress completed")]
    [InlineData("apa yang sudah selesai?", "progress completed")]
    [InlineData("butir mana yang sedang berjalan?", "progress in_progress")]
    [InlineData("yang belum dimulai apa saja", "progress not_started")]
    [InlineData("mana yang sudah rampung", "progress completed")]
    [InlineData("ข้อไหนเสร็จแล้ว", "progress completed")]
    [InlineData("มีข้อไหนกำลังดำเนินการอยู่", "progress in_progress")]
    [InlineData("อะไรที่ยังไม่เริ่ม", "progress not_started")]
    [InlineData("ข้อที่ทำเสร็จแล้วมีอะไรบ้าง", "progress completed")]
    [InlineData("mục nào đã hoàn thành?", "progress completed")]
    [InlineData("những mục nào đang tiến hành", "progress in_progress")]
    [InlineData("cái nào chưa bắt đầu?", "progress not_started")]
    [InlineData("việc gì đã xong", "progress completed")]
    [InlineData("cac muc dang thuc hien", "progress in_progress")]
    public void A_state_of_progress_is_asked_of_the_register(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("what's under way?", "list Active 2018")]
    [InlineData("what's under way now?", "list Active 2018")]
    [InlineData("what is underway", "list Active 2018")]
    [InlineData("anything under way at the moment?", "list Active 2018")]
    [InlineData("which items are currently under way?", "list Active 2018")]
    [InlineData("what's in progress now", "list Active 2018")]
    [InlineData("which items are in progress right now?", "list Active 2018")]
    [InlineData("what is being worked on at the moment", "list Active 2018")]
    [InlineData("apa yang sedang berjalan sekarang?", "list Active 2018")]
    [InlineData("butir mana yang sedang berjalan saat ini", "list Active 2018")]
    [InlineData("apa saja yang lagi jalan", "list Active 2018")]
    [InlineData("yang sedang dikerjakan saat ini apa", "list Active 2018")]
    [InlineData("ตอนนี้กำลังดำเนินการข้อไหนอยู่", "list Active 2018")]
    [InlineData("ขณะนี้มีข้อไหนกำลังดำเนินการ", "list Active 2018")]
    [InlineData("รายการที่อยู่ระหว่างดำเนินการ", "list Active 2018")]
    [InlineData("hiện đang thực hiện những mục nào", "list Active 2018")]
    [InlineData("bây giờ mục nào đang tiến hành", "list Active 2018")]
    [InlineData("mục nào đang triển khai", "list Active 2018")]
    [InlineData("hien nay dang thuc hien muc nao", "list Active 2018")]
    public void What_is_under_way_now_is_asked_of_the_years_of_the_plan(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("is anything delayed?", "list Overdue 2018")]
    [InlineData("apa saja yang tertunda?", "list Overdue 2018")]
    [InlineData("ข้อใดล่าช้า", "list Overdue 2018")]
    [InlineData("mục nào bị chậm", "list Overdue 2018")]
    [InlineData("what has to be completed by 2019", "list Due 2019")]
    [InlineData("yang harus selesai tahun ini", "list Due 2018")]
    [InlineData("mục nào đang thực hiện liên tục", "list Ongoing 2018")]
    [InlineData("ปีนี้ต้องทำข้อไหนให้เสร็จบ้าง", "list Due 2018")]
    [InlineData("is 4a completed?", "item 4a")]
    public void What_is_late_due_or_ongoing_is_asked_of_the_plan(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("only the items for action", "list ForAction 2018")]
    [InlineData("just for action", "list ForAction 2018")]
    [InlineData("show the ones marked \"For action\"", "list ForAction 2018")]
    [InlineData("which items have the status for action?", "list ForAction 2018")]
    [InlineData("for-action items only please", "list ForAction 2018")]
    [InlineData("the ongoing ones only", "list Ongoing 2018")]
    [InlineData("hanya butir for action", "list ForAction 2018")]
    [InlineData("yang berstatus for action saja", "list ForAction 2018")]
    [InlineData("tampilkan butir untuk ditindaklanjuti saja", "list ForAction 2018")]
    [InlineData("butir mana yang statusnya for action", "list ForAction 2018")]
    [InlineData("cuma yang for action", "list ForAction 2018")]
    [InlineData("hanya butir yang ongoing", "list Ongoing 2018")]
    [InlineData("เฉพาะข้อ for action", "list ForAction 2018")]
    [InlineData("เอาแค่ข้อที่เป็น for action", "list ForAction 2018")]
    [InlineData("ข้อที่มีสถานะ for action เท่านั้น", "list ForAction 2018")]
    [InlineData("ขอดูเฉพาะ for action", "list ForAction 2018")]
    [InlineData("ข้อไหนเป็น For action บ้าง", "list ForAction 2018")]
    [InlineData("เฉพาะข้อที่ต่อเนื่อง", "list Ongoing 2018")]
    [InlineData("chỉ các mục for action thôi", "list ForAction 2018")]
    [InlineData("chỉ những mục for action", "list ForAction 2018")]
    [InlineData("các mục có trạng thái for action", "list ForAction 2018")]
    [InlineData("mục nào là for action", "list ForAction 2018")]
    [InlineData("chi xem muc for action", "list ForAction 2018")]
    [InlineData("chỉ các mục đang tiếp diễn", "list Ongoing 2018")]
    public void Items_of_one_status_are_listed(string text, string expected) => Read(text).ShouldBe(expected);

    private static string Read(string text, params IReadOnlyList<string> shown)
    {
        var before = shown is [] ? Remembered.Nothing : new Remembered(shown, null, null);
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), before, typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
