using System.Globalization;
using System.Text;
using TipEngage.Tests.Safeguarding;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>The language of a text is said only where it is certain.</summary>
public sealed class WrittenLanguageTests
{
    private static readonly string[] languages = ["en", "id", "th", "vi"];

    public static TheoryData<string> Languages => [.. languages];

    [Theory]
    [InlineData("what does item 4b say?", "en")]
    [InlineData("who is doing item 5", "en")]
    [InlineData("ข้อ 4b", "th")]
    [InlineData("รายงาน Financial Footprints: An Analysis of Financial Investigations คืออะไร", "th")]
    [InlineData("mục 4c là gì", "vi")]
    [InlineData("muc 4c la gi", "vi")]
    [InlineData("4c là gì", "vi")]
    [InlineData("ai phu trach muc 5", "vi")]
    [InlineData("butir 3a", "id")]
    [InlineData("siapa penanggung jawab butir 5?", "id")]
    [InlineData("halo", "id")]
    [InlineData("<at>TipEngage</at> butir 3a", "id")]
    [InlineData("praktik dari Vietnam", "id")]
    [InlineData("praktik dari Australia", "id")]
    [InlineData("praktik Malaysia", "id")]
    [InlineData("<at>Trợ lý</at> what does item 4b say?", "en")]
    [InlineData("<p>siapa yang mengerjakan <b>butir 5</b></p>", "id")]
    public void A_sentence_tells_its_language(string text, string expected) => WrittenLanguage.Default.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("4b")]
    [InlineData("item 4b")]
    [InlineData("4(b)?")]
    [InlineData("2017-19")]
    [InlineData("help")]
    [InlineData("due 2017")]
    [InlineData("TIP")]
    [InlineData("RSO?")]
    [InlineData("Viet Nam")]
    [InlineData("Vietnam Malaysia")]
    [InlineData("dari Vietnam")]
    [InlineData("Sri Lanka?")]
    [InlineData("Jakarta")]
    [InlineData("🙂🙂")]
    [InlineData("<<<< >")]
    [InlineData("နောက်အစည်းအဝေး")]
    [InlineData("\uD800\u0301")]
    public void Ids_names_commands_and_other_languages_tell_none(string text) => WrittenLanguage.Default.Of(text).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_of_ours_is_taken_for_another_language_and_most_tell_theirs(string language)
    {
        string?[] told = [.. Texts(language).Select(text => WrittenLanguage.Default.Of(text))];

        told.Length.ShouldBeGreaterThan(200);
        told.Where(one => one is not null && one != language).ShouldBeEmpty();
        told.Count(one => one == language).ShouldBeGreaterThan(told.Length * 8 / 10);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_form_and_the_casing_of_the_letters_do_not_matter(string language)
    {
        foreach (var text in Texts(language))
        {
            var told = WrittenLanguage.Default.Of(text);
            WrittenLanguage.Default.Of(text.Normalize(NormalizationForm.FormD)).ShouldBe(told, text);
            WrittenLanguage.Default.Of(text.ToUpper(CultureInfo.InvariantCulture)).ShouldBe(told, text);
        }
    }

    [Fact]
    public void Vietnamese_without_its_marks_is_known_too()
    {
        string?[] told = [.. Texts("vi").Select(text => WrittenLanguage.Default.Of(WithoutMarks(text)))];

        told.Where(one => one is not (null or "vi")).ShouldBeEmpty();
        told.Count(one => one == "vi").ShouldBeGreaterThan(told.Length * 9 / 10);
    }

    private static string WithoutMarks(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => letter is not (>= '\u0300' and <= '\u036F'))).Replace('đ', 'd').Replace('Đ', 'D');

    /// <summary>Questions to the plan, and texts about people in danger and about the subject in general.</summary>
    private static IEnumerable<string> Texts(string language) =>
        LabelledSentence.ReadOwn(language).Select(one => one.Text).Concat(LabelledTexts.Of(language).Disclosures).Concat(LabelledTexts.Of(language).Harmless);
}
