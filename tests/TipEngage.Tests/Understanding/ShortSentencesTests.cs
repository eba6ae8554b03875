using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Short sentences whose meaning depends on who says them and after what.</summary>
public sealed class ShortSentencesTests
{
    [Theory]
    [InlineData("What is the deadline for the translations?")]
    [InlineData("tenggat penerjemahan materi kapan?")]
    [InlineData("kapan terjemahan harus selesai?")]
    [InlineData("กำหนดเวลาแปลเอกสารคือเมื่อไร")]
    [InlineData("hạn chót dịch tài liệu là khi nào?")]
    public void The_deadline_of_translations_is_that_of_their_item(string sentence) => Read(sentence).ShouldBe("item 4b");

    [Theory]
    [InlineData("ต้องทำเสร็จเมื่อไหร่")]
    [InlineData("ครบกำหนดเมื่อไร")]
    [InlineData("khi nào phải xong?")]
    [InlineData("Hạn chót là khi nào?")]
    [InlineData("and by when should that be done?")]
    public void When_it_is_due_is_a_question_about_the_one_item_before(string sentence) => Read(sentence, new(["7"], null, null)).ShouldBe("item 7");

    [Theory]
    [InlineData("what's due")]
    [InlineData("มีอะไรครบกำหนดบ้าง")]
    public void What_is_due_is_a_question_about_the_plan_also_after_an_item(string sentence) => Read(sentence, new(["7"], null, null)).ShouldBe("list Due 2018");

    [Theory]
    [InlineData("review PP-0001")]
    [InlineData("PP-0001 review")]
    [InlineData("tinjau PP-0001")]
    [InlineData("duyệt PP-0001")]
    public void A_coordinator_names_what_to_review(string sentence) => Read(sentence, isCoordinator: true).ShouldBe("review PP-0001");

    [Theory]
    [InlineData("show the newsletter again")]
    [InlineData("newsletters")]
    [InlineData("tampilkan buletin lagi")]
    [InlineData("แสดงจดหมายข่าวอีกครั้ง")]
    [InlineData("hãy hiện lại thư tin")]
    public void The_newsletter_alone_is_the_draft_of_a_coordinator_and_an_item_to_others(string sentence)
    {
        Read(sentence, isCoordinator: true).ShouldBe("""digest {"wish":8}""");
        Read(sentence).ShouldBe("found 1");
    }

    [Theory]
    [InlineData("resume it")]
    [InlineData("continue")]
    public void What_goes_on_after_talk_of_the_digest_is_the_digest(string sentence)
    {
        Read(sentence, Remembered.Nothing with { OfDigest = true }).ShouldBe("""digest {"wish":3}""");
        Read(sentence).ShouldBe(Commands.Submissions);
    }

    [Theory]
    [InlineData("thanks, that is all", "thanks")]
    [InlineData("terima kasih, itu saja", "thanks")]
    [InlineData("ขอบคุณ แค่นี้", "thanks")]
    [InlineData("cảm ơn, vậy thôi", "thanks")]
    [InlineData("how do I stop following things?", "following")]
    [InlineData("bagaimana cara berhenti mengikuti?", "following")]
    [InlineData("เลิกติดตามยังไง", "following")]
    [InlineData("làm sao để ngừng theo dõi?", "following")]
    public void The_end_of_a_talk_and_of_following_are_understood(string sentence, string expected) => Read(sentence).ShouldBe(expected);

    private static string Read(string sentence, Remembered? before = null, bool isCoordinator = false)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), before, isCoordinator, sentence);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
