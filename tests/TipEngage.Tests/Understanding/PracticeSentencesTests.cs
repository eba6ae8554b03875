using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Who asks for practices is led to the library, whatever they are about: its subjects are not those of the plan.</summary>
public sealed class PracticeSentencesTests
{
    [Theory]
    [InlineData("find good practices about passport lockers")]
    [InlineData("show practices in hotels and restaurants")]
    [InlineData("any good practices on visa fees?")]
    [InlineData("practices about salary deductions")]
    [InlineData("good practices on ticket costs for fishers")]
    [InlineData("find practices for domestic workers who pay recruitment fees")]
    [InlineData("best practices on debt and family visits")]
    [InlineData("do we have practices with tier promising?")]
    [InlineData("case studies on dormitories")]
    [InlineData("cari praktik baik tentang loker paspor")]
    [InlineData("praktik baik di hotel")]
    [InlineData("carikan praktik tentang tiket pulang pekerja")]
    [InlineData("adakah praktik baik soal visa pekerja?")]
    [InlineData("praktik tentang asrama dan harga makanan")]
    [InlineData("praktik baik untuk pekerja yang membayar calo")]
    [InlineData("หาแนวปฏิบัติที่ดีเรื่องตู้ล็อกเกอร์หนังสือเดินทาง")]
    [InlineData("แนวปฏิบัติที่ดีในโรงแรม")]
    [InlineData("แนวปฏิบัติที่ดีเรื่องวีซ่า")]
    [InlineData("มีแนวปฏิบัติที่ดีเรื่องตั๋วเครื่องบินไหม")]
    [InlineData("แนวปฏิบัติเรื่องหอพักและน้ำดื่ม")]
    [InlineData("tìm thực hành tốt về tủ khóa hộ chiếu")]
    [InlineData("tim thuc hanh tot ve tu khoa ho chieu")]
    [InlineData("thực hành tốt trong khách sạn")]
    [InlineData("thực hành tốt về vé máy bay cho người lao động")]
    [InlineData("có thực hành nào về ký túc xá và nước uống không")]
    public void A_subject_of_its_own_is_looked_for_in_the_library(string sentence) =>
        QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), typed: sentence).Name.ShouldBe(Commands.Library);

    [Theory]
    [InlineData("write a speech about good practices")]
    [InlineData("share a practice")]
    [InlineData("what's the weather in Bali")]
    [InlineData("find me a hotel")]
    [InlineData("who is responsible for promising practices")]
    [InlineData("which plan item asks for promising practices")]
    public void What_is_asked_of_nobody_or_of_the_plan_is_not(string sentence) =>
        QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), typed: sentence).Name.ShouldNotBe(Commands.Library);

    [Theory]
    [InlineData("My submissions")]
    [InlineData("Kiriman saya")]
    [InlineData("รายการที่ฉันส่ง")]
    [InlineData("Bài tôi đã gửi")]
    public void Who_types_what_the_button_says_is_shown_what_they_have_shared(string sentence) =>
        QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), typed: sentence).ShouldBe(new CommandCall(Commands.Submissions, ""));

    [Theory]
    [InlineData("where does PP-0042 stand in the review")]
    [InlineData("status of PP-0042?")]
    [InlineData("where is submission PP-0042")]
    [InlineData("status PP-0042")]
    [InlineData("สถานะของ PP-0042")]
    [InlineData("PP-0042 đang ở đâu rồi")]
    public void Where_a_practice_stands_is_a_question_of_review_to_a_coordinator_and_of_their_own_to_others(string sentence)
    {
        Read(isCoordinator: true).ShouldBe(new CommandCall(Commands.Review, "PP-0042"));
        Read(isCoordinator: false).ShouldBe(new CommandCall(Commands.Submissions, "PP-0042"));

        CommandCall Read(bool isCoordinator) => QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), isCoordinator: isCoordinator, typed: sentence);
    }
}
