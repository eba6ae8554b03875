using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan;

/// <summary>What is asked of the plan's text and of the register is answered by what they have, and never by the whole list.</summary>
public sealed class RegisterQuestionsTests : IAsyncLifetime
{
    private static readonly Person coordinator = new("tenant", "coordinator", "Cato");

    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync("2018-03-01");
        await RecordAsync(EntryKey.Assignment("2017-19", "5", "TH"), "5", ("role", "lead"));
        await RecordAsync(EntryKey.Progress("2017-19", "4a"), "4a", ("state", "completed"), ("date", "2017-10-31"), ("source", "https://example.org/a"));
        await RecordAsync(new("2017-19", RegisterKind.Event, "EVT-R1"), null, ("name", "Roundtable on recruitment"), ("start", "2018-07-14"), ("end", "2018-07-15"), ("place", "Bangkok"), ("status", "confirmed"));
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Theory]
    [InlineData("Does the plan mention Indonesia?", "does not name Indonesia")]
    [InlineData("apakah rencana menyebut Indonesia?", "tidak menyebut Indonesia")]
    [InlineData("แผนกล่าวถึงอินโดนีเซียไหม", "แผนไม่ได้ระบุชื่อ")]
    [InlineData("kế hoạch có nhắc đến Indonesia không?", "không nêu tên Indonesia")]
    [InlineData("what does the plan say about children?", "does not say “children”")]
    [InlineData("apa kata rencana tentang paspor?", "tidak menyebut “paspor”")]
    [InlineData("แผนพูดถึงเด็กว่าอย่างไร", "ไม่มีคำว่า “เด็ก”")]
    [InlineData("kế hoạch nói gì về trẻ em?", "không nói đến “trẻ em”")]
    public async Task What_the_plan_does_not_say_is_said_and_no_item_is_shown(string text, string expected)
    {
        var card = (await Bot.AskAsync(text)).Card();

        card.Items().ShouldBeEmpty();
        card.Lines().ShouldContain(line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("does the plan mention extradition officers?", "7")]
    [InlineData("does the plan mention \"financial intelligence units\"?", "4c")]
    [InlineData("does the plan say anything about \"goods and services\"?", "3a")]
    public async Task What_it_says_is_shown_in_its_items(string text, string item) => (await Bot.AskAsync(text)).Card().Items().ShouldContain(item);

    [Theory]
    [InlineData("which items is Thailand responsible for?", "5")]
    [InlineData("Thailand mengerjakan butir apa?", "5")]
    [InlineData("ไทยรับผิดชอบข้อไหนบ้าง", "5")]
    [InlineData("Thái Lan đang làm mục nào?", "5")]
    [InlineData("which items is Malaysia responsible for?", "")]
    [InlineData("Malaysia bertanggung jawab atas apa saja?", "")]
    [InlineData("ข้อไหนเป็นความรับผิดชอบของมาเลเซีย", "")]
    [InlineData("mục nào do Malaysia phụ trách", "")]
    public async Task Only_items_that_are_recorded_for_a_country_are_its_own(string text, string items) =>
        (await Bot.AskAsync(text)).Card().Items().ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("what is completed?", "4a")]
    [InlineData("apa yang sudah selesai?", "4a")]
    [InlineData("ข้อไหนเสร็จแล้ว", "4a")]
    [InlineData("mục nào đã hoàn thành?", "4a")]
    [InlineData("which items are in progress?", "")]
    [InlineData("butir mana yang sedang berjalan?", "")]
    [InlineData("มีข้อไหนกำลังดำเนินการอยู่", "")]
    [InlineData("những mục nào đang tiến hành", "")]
    public async Task Progress_is_what_is_recorded(string text, string items) =>
        (await Bot.AskAsync(text)).Card().Items().ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("is there an event in July 2018?", true)]
    [InlineData("events in Bangkok", true)]
    [InlineData("what events are coming up?", true)]
    [InlineData("sự kiện ở Bangkok", true)]
    [InlineData("ada acara di bulan Juli 2018?", true)]
    [InlineData("มีประชุมเดือนกรกฎาคม 2561 ไหม", true)]
    [InlineData("is there an event in June 2018?", false)]
    [InlineData("events in Colombo", false)]
    [InlineData("acara di Manila", false)]
    public async Task Events_of_the_register_are_found_by_when_and_where_they_are(string text, bool isFound) =>
        (await Bot.AskAsync(text)).Card().Marks().Contains("event-EVT-R1").ShouldBe(isFound);

    [Theory]
    [InlineData("what is IOM?", "not from the plan", true)]
    [InlineData("what is TLP GREEN?", "not from the plan", true)]
    [InlineData("apa itu IOM?", "bukan dari rencana", true)]
    [InlineData("IOM คืออะไร", "ไม่ใช่จากแผน", true)]
    [InlineData("IOM là gì?", "không phải từ kế hoạch", true)]
    [InlineData("what is RSO?", "not from the plan", false)]
    [InlineData("what is TIP?", "not from the plan", false)]
    public async Task What_is_of_our_glossary_is_not_said_to_be_of_the_plan(string text, string expected, bool isOurs) =>
        (await Bot.AskAsync(text)).Card().Lines().Any(line => line.Contains(expected, StringComparison.Ordinal)).ShouldBe(isOurs);

    [Fact]
    public async Task What_a_label_of_the_protocol_means_here_is_said() =>
        (await Bot.AskAsync("what is TLP GREEN?")).Message!.Summary.ShouldBe("The Traffic Light Protocol (TLP) says how far something may be shared. Here: GREEN: Working Group members, Ad Hoc Group focal points and the RSO.");

    [Theory]
    [InlineData("due in 2019", "who is responsible?", "The plan names no lead.")]
    [InlineData("jatuh tempo 2019", "siapa yang bertanggung jawab?", "Rencana tidak menyebut penanggung jawab.")]
    [InlineData("ครบกำหนดปี 2562", "ใครรับผิดชอบ", "แผนไม่ได้ระบุผู้รับผิดชอบหลัก")]
    [InlineData("đến hạn năm 2019", "ai chịu trách nhiệm?", "Kế hoạch không nêu đơn vị chủ trì.")]
    public async Task After_a_list_who_acts_is_said_of_its_items(string list, string who, string expected)
    {
        await Bot.AskAsync(list);

        var card = (await Bot.AskAsync(who)).Card();

        card.Items().ShouldBe(["3a", "4b", "4c", "4d", "5", "6", "7"]);
        card.Lines().ShouldContain(expected);
    }

    [Fact]
    public async Task After_a_list_the_second_one_is_its_second()
    {
        await Bot.AskAsync("due in 2019");

        (await Bot.AskAsync("the second one")).Card().Items().ShouldBe(["4b"]);
    }

    private async Task RecordAsync(EntryKey key, string? item, params (string Field, string Value)[] fields) =>
        (await Bot.Services.GetRequiredService<TipRegister>().ChangeAsync(
            new(Guid.NewGuid(), key, 0, fields.Append(("tlp", "CLEAR")).Where(one => key.Kind is not RegisterKind.Assignment || one.Item1 is not "tlp").ToDictionary(one => one.Item1, one => (string?)one.Item2), item),
            coordinator,
            TestContext.Current.CancellationToken)).ShouldBeOfType<ChangeOutcome.Recorded>();
}
