using CsCheck;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The second opinion beside the rules. It has learned from all labelled texts here, so none of them says how it does on others: the benchmark called learn does.</summary>
public sealed class LearnedSignsTests
{
    private const int MostBytes = 300_000;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_disclosures_read_like_one_and_hardly_another_text(string language)
    {
        var texts = LabelledTexts.Of(language);

        texts.Disclosures.Count(IsLikely).ShouldBeGreaterThanOrEqualTo(texts.Disclosures.Count * 9 / 10);
        texts.Harmless.Count(IsLikely).ShouldBeLessThanOrEqualTo(texts.Harmless.Count / 50);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_lessons_are_learned(string language)
    {
        var lessons = UnseenTexts.ReadFolder("Lessons").Single(part => part.Name == $"{language}.lessons");

        lessons.Disclosures.Count(text => !Screening.Default.Judge(text).IsDisclosure).ShouldBeLessThanOrEqualTo(lessons.Disclosures.Count / 50);
        lessons.Harmless.Count(text => Screening.Default.Judge(text).IsDisclosure).ShouldBeLessThanOrEqualTo(lessons.Harmless.Count / 12);
    }

    [Theory]
    [InlineData("Thanks for the slides. My cousin has not been let off the boat since March and the captain keeps his papers. See you on Monday.", "My cousin")]
    [InlineData("before I fill this in, one of the women told me the agent locks them in at night and took her phone, and which form is for small firms", "one of the women")]
    [InlineData("ขอแนวปฏิบัติเรื่องจัดหางานด้วยค่ะ เมื่อคืนคนงานหญิงมาเล่าว่าโดนขังไว้ในหอ นายหน้ายึดโทรศัพท์ไป", "ขัง")]
    public void A_passage_of_a_longer_text_is_found(string text, string within)
    {
        var plain = PlainText.Of(text);

        var found = LearnedSigns.Default.OfChat(plain).Passage.ShouldNotBeNull();

        plain.Text[plain.Tokens[found.First].Start..plain.Tokens[found.End - 1].End].ShouldContain(PlainText.Of(within).Text);
    }

    [Fact]
    public void No_disclosure_is_taken_for_something_else() =>
        LabelledTexts.All.SelectMany(texts => texts.Disclosures).Where(text => LearnedSigns.Default.OfChat(PlainText.Of(text)).IsUnlike).ShouldBeEmpty();

    [Fact]
    public void Words_of_the_rules_are_no_sign_in_a_short_text_that_reads_like_none()
    {
        const string rule = "suppliers may not hold on to identity documents for any reason";

        LearnedSigns.Default.OfChat(PlainText.Of(rule)).IsUnlike.ShouldBeTrue();
        LearnedSigns.Default.OfChat(PlainText.Of(string.Join(", ", Enumerable.Repeat(rule, 4)))).IsUnlike.ShouldBeFalse();
    }

    [Fact]
    public void Many_harmless_sentences_do_not_add_up()
    {
        foreach (var texts in LabelledTexts.All)
        {
            foreach (var page in texts.Harmless.Where(text => !IsLikely(text)).Chunk(12).Where(page => page.Length is 12))
                IsLikely(string.Join(". ", page)).ShouldBeFalse(page[0]);
        }
    }

    [Fact]
    public void Any_text_is_judged() => Gen.String.Sample(text => LearnedSigns.Default.OfChat(PlainText.Of(text)).Passage is not { } found || found.First < found.End);

    [Fact]
    public void Case_and_marks_that_are_left_out_make_no_difference()
    {
        var judged = LabelledTexts.Of("vi").Disclosures.Select(text => LearnedSigns.Default.OfChat(PlainText.Of(text)));

        LabelledTexts.Of("vi").Disclosures.Select(text => LearnedSigns.Default.OfChat(PlainText.Of(text.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD)))).ShouldBe(judged);
    }

    [Fact]
    public void What_is_learned_is_written_as_it_is_read()
    {
        var values = new sbyte[Traits.Count];
        (values[0], values[^1]) = (sbyte.MinValue, sbyte.MaxValue);
        using var stream = new MemoryStream();
        new Weights(-1.5F, 0.25F, values).Write(stream);

        var read = Weights.Read(new MemoryStream(stream.ToArray()));

        stream.ToArray().Length.ShouldBeLessThan(MostBytes);
        (read.Bias, read.Unit).ShouldBe((-1.5F, 0.25F));
        read.Values.ShouldBe(values);
    }

    private static bool IsLikely(string text) => LearnedSigns.Default.OfChat(PlainText.Of(text)).Passage is not null;
}
