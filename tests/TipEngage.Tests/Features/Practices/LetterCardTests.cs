using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Data;
using TipEngage.Features.Practices;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What a letter about a practice says, in each language.</summary>
public sealed class LetterCardTests
{
    [Theory]
    [InlineData("en", "Its strongest points: Honest about limits; Inclusion", "What would raise its tier: limits stated", "Questions: review@tipengage.example")]
    [InlineData("id", "Kekuatan utamanya: Jujur tentang keterbatasan; Inklusi", "Yang dapat menaikkan tingkatnya: keterbatasan disebutkan", "Pertanyaan: review@tipengage.example")]
    [InlineData("th", "จุดแข็งที่สุด: ตรงไปตรงมาเรื่องข้อจำกัด; การมีส่วนร่วมของทุกกลุ่ม", "สิ่งที่จะทำให้ระดับสูงขึ้น: ระบุข้อจำกัด", "สอบถาม: review@tipengage.example")]
    [InlineData("vi", "Điểm mạnh nhất: Trung thực về hạn chế; Bao trùm", "Điều giúp nâng bậc: nêu rõ hạn chế", "Thắc mắc: review@tipengage.example")]
    public void It_names_what_is_strong_what_would_raise_the_tier_and_whom_to_ask(string language, string strong, string raises, string contact)
    {
        var lines = Lines(language, nameof(ReviewEvent.Publish), "review@tipengage.example", (PracticeLetters.Strong, "honesty inclusion"), (PracticeLetters.Raises, TierTable.LimitsStated));

        lines.ShouldContain(strong);
        lines.ShouldContain(raises);
        lines.ShouldContain(contact);
    }

    [Fact]
    public void What_is_said_about_all_of_it_does_not_stand_under_a_field()
    {
        var card = CardOf("en", nameof(ReviewEvent.Return), null, row => row.State = nameof(PracticeState.ChangesRequested), ("comment:summary", "Say how."), ("comment:", "Thank you for this."));

        var lines = card.Lines();
        lines[Array.IndexOf(lines, "Thank you for this.") - 1].ShouldBe("About all of it");
    }

    [Fact]
    public void The_letter_that_it_is_published_leads_to_it() =>
        FormWalk.ButtonOf(CardOf("en", nameof(ReviewEvent.Publish), null, row => row.State = nameof(PracticeState.Published)), "Open PP-0001")["verb"]!.ToString().ShouldBe("library.practice");

    [Theory]
    [InlineData("en", "Opened by others: 14", "Told in weekly digests: 3; in files of all practices: 20")]
    [InlineData("vi", "Người khác đã mở: 14", "Có trong bản tin tuần: 3; trong tệp tất cả thực hành: 20")]
    public void Once_a_quarter_it_tells_counts_and_nobody(string language, string reads, string told)
    {
        var lines = Lines(language, TellOfReads.Told, null, (TellOfReads.Reads, "14"), (TellOfReads.Digests, "3"), (TellOfReads.Files, "20"), (TellOfReads.Newsletters, "3, 11"));
        lines.ShouldContain(line => line.EndsWith(": 3, 11", StringComparison.Ordinal));

        lines.ShouldContain(reads);
        lines.ShouldContain(told);
        lines.ShouldNotContain(line => line.Contains('@'));
    }

    [Fact]
    public void What_names_a_practice_is_counted_too() => Lines("en", TellOfReads.Told, null, (TellOfReads.Reads, "1"), (TellOfReads.Statements, "2"), (TellOfReads.Practices, "1"))
        .ShouldContain("Named in statements of the register: 2; in other practices: 1");

    [Theory]
    [InlineData("en", "UpdateRejected", "PP-0001 ended, since PP-0007, which it was to update, is not published any more", "Begin again with this text")]
    [InlineData("id", "UpdateArchived", "PP-0001 berakhir karena PP-0007, yang hendak diperbaruinya, diarsipkan", "Mulai lagi dengan teks ini")]
    [InlineData("th", "UpdateRejected", "PP-0001 สิ้นสุดลง เพราะ PP-0007 ที่จะปรับปรุงไม่ได้เผยแพร่อีกแล้ว", "เริ่มใหม่จากข้อความนี้")]
    [InlineData("vi", "UpdateArchived", "PP-0001 kết thúc vì PP-0007, bản mà nó cập nhật, đã được lưu trữ", "Bắt đầu lại với nội dung này")]
    public void An_update_that_ended_with_its_practice_says_so_and_offers_to_begin_again(string language, string told, string heading, string offer)
    {
        var card = CardOf(language, told, null, row => row.State = nameof(PracticeState.Rejected), (PracticeLetters.Updated, "PP-0007"));

        card.Lines().ShouldContain(heading);
        card.Lines().Count(line => line.Contains("PP-0007")).ShouldBe(2);
        card.Buttons().ShouldContain(offer);
    }

    [Theory]
    [InlineData("en", "The evidence tier of PP-0001 is lower than it was", "Others who say that they use it too", "Evidence tier", "Missing now for the tier before: independent evaluation, or use elsewhere with results; workers or survivors took part")]
    [InlineData("id", "Tingkat bukti PP-0001 lebih rendah daripada sebelumnya", "Pihak lain yang menyatakan", "Tingkat bukti", "Yang kini kurang untuk tingkat sebelumnya: evaluasi independen, atau dipakai di tempat lain dengan hasil; pekerja atau penyintas ikut serta")]
    [InlineData("th", "ระดับหลักฐานของ PP-0001 ต่ำกว่าเดิม", "ผู้อื่นที่แจ้งว่าใช้แนวปฏิบัตินี้ด้วย", "ระดับหลักฐาน", "สิ่งที่ขาดไปสำหรับระดับเดิม: การประเมินอิสระ หรือการใช้ที่อื่นแล้วได้ผล; คนงานหรือผู้รอดพ้นมีส่วนร่วม")]
    [InlineData("vi", "Bậc bằng chứng của PP-0001 thấp hơn trước", "Những bên cho biết cũng áp dụng", "Bậc bằng chứng", "Nay còn thiếu cho bậc trước: đánh giá độc lập, hoặc dùng nơi khác có kết quả; người lao động hoặc người sống sót tham gia")]
    public void A_tier_that_was_taken_back_is_told_with_the_one_it_has_now_and_why(string language, string heading, string why, string label, string missing)
    {
        var lines = Lines(language, PracticeLetters.TierLowered, null, (PracticeLetters.Missing, $"{TierTable.EvaluatedOrElsewhere} {TierTable.TookPart}"), (PracticeLetters.Raises, TierTable.LimitsStated));

        lines.ShouldContain(missing);
        lines.ShouldContain(heading);
        lines.ShouldContain(line => line.StartsWith(why, StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith($"{label}: ", StringComparison.Ordinal));
    }

    private static string[] Lines(string language, string told, string? contact, params (string Name, string Text)[] detail)
    {
        var card = CardOf(language, told, contact, _ => { }, detail);
        return [.. card.Lines(), .. card.Objects().Where(one => one["title"] is not null && one["value"] is not null).Select(fact => $"{fact["title"]}: {fact["value"]}")];
    }

    private static JsonNode CardOf(string language, string told, string? contact, Action<PracticeRow> change, params (string Name, string Text)[] detail)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var row = SamplePractice.Make(1)[0].ToRow();
        change(row);
        var practice = SharedPractice.Of(row);
        var view = new PlanView(SamplePlans.Bundled, new(2018, 3, 1), false, CultureInfo.CurrentUICulture);
        var beside = detail.ToDictionary(one => one.Name, one => one.Text);
        var heading = LetterCard.HeadingOf(told, practice, beside).ShouldNotBeNull();
        return Reply.Card(LetterCard.Create(view, practice, told, heading, beside, contact).ToAttachment(), heading).Card();
    }
}
