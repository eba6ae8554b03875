using System.Globalization;
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
    [InlineData("vi", "Điểm mạnh nhất: Trung thực về hạn chế; Bao trùm", "Điều giúp nâng cấp độ: nêu rõ hạn chế", "Thắc mắc: review@tipengage.example")]
    public void It_names_what_is_strong_what_would_raise_the_tier_and_whom_to_ask(string language, string strong, string raises, string contact)
    {
        var lines = Lines(language, nameof(ReviewEvent.Publish), "review@tipengage.example", (PracticeLetters.Strong, "honesty inclusion"), (PracticeLetters.Raises, TierTable.LimitsStated));

        lines.ShouldContain(strong);
        lines.ShouldContain(raises);
        lines.ShouldContain(contact);
    }

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

    [Theory]
    [InlineData("en", "The evidence tier of PP-0001 is lower than it was", "The tier also rests on others", "Evidence tier")]
    [InlineData("id", "Tingkat bukti PP-0001 lebih rendah daripada sebelumnya", "Tingkat ini juga bergantung", "Tingkat bukti")]
    [InlineData("th", "ระดับหลักฐานของ PP-0001 ต่ำกว่าเดิม", "ระดับนี้ขึ้นอยู่กับผู้อื่น", "ระดับหลักฐาน")]
    [InlineData("vi", "Bậc bằng chứng của PP-0001 thấp hơn trước", "Bậc này còn dựa vào", "Bậc bằng chứng")]
    public void A_tier_that_was_taken_back_is_told_with_the_one_it_has_now_and_why(string language, string heading, string why, string label)
    {
        var lines = Lines(language, PracticeLetters.TierLowered, null, (PracticeLetters.Raises, TierTable.LimitsStated));

        lines.ShouldContain(heading);
        lines.ShouldContain(line => line.StartsWith(why, StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith($"{label}: ", StringComparison.Ordinal));
    }

    private static string[] Lines(string language, string told, string? contact, params (string Name, string Text)[] detail)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var practice = SharedPractice.Of(SamplePractice.Make(1)[0].ToRow());
        var view = new PlanView(SamplePlans.Bundled, new(2018, 3, 1), false, CultureInfo.CurrentUICulture);
        var heading = LetterCard.HeadingOf(told, practice).ShouldNotBeNull();
        var card = Reply.Card(LetterCard.Create(view, practice, told, heading, detail.ToDictionary(one => one.Name, one => one.Text), contact).ToAttachment(), heading).Card();
        return [.. card.Lines(), .. card.Objects().Where(one => one["title"] is not null && one["value"] is not null).Select(fact => $"{fact["title"]}: {fact["value"]}")];
    }
}
