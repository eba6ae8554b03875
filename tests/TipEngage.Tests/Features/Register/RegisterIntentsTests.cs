using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>What members and coordinators ask and say of the register, in four languages, answered from what is recorded, and refused to who may not.</summary>
public sealed class RegisterIntentsTests : IAsyncLifetime
{
    private AnswerBot? bot;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync(member: "member", submitter: "submitter");
        await bot.PressAsync("initiatives.submit", $$"""{"plan":"2017-19","change":"{{Guid.NewGuid()}}","title":"A joint exercise","rolePoint":"2"}""", role: "member");
        await RecordAsync("Progress", "5", """{"state":"blocked","tlp":"CLEAR"}""", "5");
        await RecordAsync("Assignment", "5:TH", """{"role":"lead"}""", "5");
        await RecordAsync("Translation", "MAT-PG-FTM:th", """{"state":"published"}""", "4b");
        await RecordAsync("Event", "EVT-WG-2018", """{"status":"confirmed","start":"2018-05-16","place":"Bangkok"}""", "1");
    }

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("en", "how far is item 5")]
    [InlineData("id", "butir 5 sudah sampai mana")]
    [InlineData("th", "ข้อ 5 ถึงไหนแล้ว")]
    [InlineData("vi", "mục 5 đến đâu rồi")]
    public async Task How_far_an_item_is(string language, string question) =>
        (await AskAsync(language, question)).Card().Lines().ShouldContain(RegisterWords.State("blocked"));

    [Theory]
    [InlineData("en", "who's doing item 5")]
    [InlineData("id", "siapa yang mengerjakan butir 5")]
    [InlineData("th", "ใครรับผิดชอบข้อ 5")]
    [InlineData("vi", "ai phụ trách mục 5?")]
    public async Task Who_works_on_an_item_beside_what_the_plan_says(string language, string question)
    {
        var card = (await AskAsync(language, question)).Card();

        card.Lines().ShouldContain(line => line.Contains(RegisterWords.Party("TH")) && line.Contains(RegisterWords.Role("lead")));
        card.Lines().ShouldContain(line => line.Contains(Strings.Item_NoLead));
        (await AskAsync(language, question, "guest")).Card().Lines().ShouldNotContain(line => line.Contains(RegisterWords.Party("TH")));
    }

    [Theory]
    [InlineData("en", "translation progress for Thai")]
    [InlineData("id", "terjemahan bahasa Thai sudah sampai mana")]
    [InlineData("th", "ข้อ 4b แปลเป็นภาษาไทยหรือยัง")]
    [InlineData("vi", "mục 4b đã dịch sang tiếng Thái chưa?")]
    public async Task How_far_a_translation_is(string language, string question)
    {
        (await AskAsync(language, question)).Card().Lines().ShouldContain(line => line.Contains(RegisterWords.State("published")));
        (await AskAsync(language, question, "guest")).Card().Lines().ShouldNotContain(line => line.Contains(RegisterWords.State("published")));
    }

    [Theory]
    [InlineData("en", "when's the next WG meeting?")]
    [InlineData("id", "kapan pertemuan tahunan pokja 2018?")]
    [InlineData("th", "ประชุมคณะทำงานประจำปี 2018 จัดที่ไหน")]
    [InlineData("vi", "cuộc họp thường niên 2018 khi nào?")]
    public async Task When_and_where_an_event_is(string language, string question)
    {
        (await AskAsync(language, question)).Card().Lines().ShouldContain(line => line.Contains(Dates.Day(new(2018, 5, 16))) && line.Contains("Bangkok"));
        (await AskAsync(language, question, "guest")).Card().Lines().ShouldNotContain(line => line.Contains("Bangkok"));
    }

    [Theory]
    [InlineData("en", "mark 4a as completed, adopted at the KL meeting 31 Oct 2017")]
    [InlineData("id", "tandai butir 4a selesai")]
    [InlineData("th", "ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว")]
    [InlineData("vi", "đánh dấu mục 4a hoàn thành")]
    [InlineData("en", "assign item 6 to Indonesia and Malaysia")]
    [InlineData("id", "tugaskan butir 6 ke Malaysia")]
    [InlineData("th", "มอบหมายข้อ 6 ให้มาเลเซีย")]
    [InlineData("vi", "giao mục 6 cho Malaysia")]
    [InlineData("en", "record that the Thai translation of the follow the money guide is published")]
    [InlineData("id", "catat bahwa terjemahan Thai panduan follow the money sudah terbit")]
    [InlineData("th", "บันทึกว่าคำแปลภาษาไทยเผยแพร่แล้ว")]
    [InlineData("vi", "ghi nhận bản dịch tiếng Thái đã xuất bản")]
    [InlineData("en", "record the 2018 annual meeting on 16 May 2018")]
    [InlineData("id", "catat pertemuan tahunan 2018 pada 16 Mei 2018")]
    [InlineData("th", "บันทึกการประชุมประจำปี 2561 วันที่ 16 พฤษภาคม 2561")]
    [InlineData("vi", "ghi nhận cuộc họp thường niên 2018 vào ngày 16 tháng 5 năm 2018")]
    [InlineData("en", "add an event: Roundtable on recruitment, in Bangkok on 3 May 2018")]
    [InlineData("id", "tambahkan acara: Lokakarya perekrutan di Jakarta pada 3 Mei 2018")]
    [InlineData("th", "เพิ่มการประชุม: เวทีหารือเรื่องการจัดหางาน ที่กรุงเทพ วันที่ 3 พฤษภาคม 2561")]
    [InlineData("vi", "thêm sự kiện: Tọa đàm về tuyển dụng tại Hà Nội ngày 3 tháng 5 năm 2018")]
    [InlineData("en", "the report is also called Money Trails")]
    [InlineData("id", "laporan itu juga disebut Jejak Uang")]
    [InlineData("th", "รายงานมีอีกชื่อว่า รอยเท้าการเงิน")]
    [InlineData("vi", "báo cáo còn gọi là Dấu vết tiền")]
    [InlineData("en", "accept M1")]
    [InlineData("id", "terima inisiatif M1")]
    [InlineData("th", "อนุมัติข้อริเริ่ม M1")]
    [InlineData("vi", "chấp nhận sáng kiến M1")]
    public async Task An_order_is_previewed_for_a_coordinator_and_refused_to_everybody_else(string language, string order)
    {
        (await AskAsync(language, order, "coordinator")).Card().Lines().ShouldContain(Strings.Form_NothingYet);
        await RefusedAsync(language, order);
    }

    [Theory]
    [InlineData("en", "which countries haven't sent anything")]
    [InlineData("id", "negara mana yang belum mengirim apa pun")]
    [InlineData("th", "ประเทศไหนยังไม่ส่งอะไร")]
    [InlineData("vi", "nước nào chưa gửi gì")]
    public async Task Who_takes_part_is_for_coordinators(string language, string question)
    {
        (await AskAsync(language, question, "coordinator")).Card().Lines()[0].ShouldBe(Strings.Gaps_Title);
        await RefusedAsync(language, question);
    }

    private async Task RefusedAsync(string language, string text)
    {
        foreach (var who in new[] { "member", "submitter", "guest" })
        {
            var reply = await AskAsync(language, text, who);
            string[] said = reply.Message!.Attachments is null ? [reply.Message.Text!] : reply.Card().Lines();
            said.ShouldBe([Strings.Permission_Coordinators], who);
        }
    }

    private Task<Reply> AskAsync(string language, string text, string who = "member")
    {
        CultureInfo.CurrentUICulture = bot!.Language = CultureInfo.GetCultureInfo(language);
        return bot.AskAsync(text, $"a:{Guid.NewGuid()}", who);
    }

    private Task<JsonNode> RecordAsync(string kind, string subject, string set, string item) => bot!.PressAsync("register.confirm", $$"""
        {"change":"{{Guid.NewGuid()}}","plan":"2017-19","kind":"{{kind}}","subject":"{{subject}}","version":0,"item":"{{item}}","set":{{set}},"clear":[]}
        """, role: "coordinator");
}
