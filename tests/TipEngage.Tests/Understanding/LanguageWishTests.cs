using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What names a country or a language is a question, unless it asks to be answered in that language.</summary>
public sealed class LanguageWishTests
{
    [Theory]
    [InlineData("Does the plan mention Indonesia?")]
    [InlineData("and from Indonesia?")]
    [InlineData("what is Thailand working on?")]
    [InlineData("what did Viet Nam say about this?")]
    [InlineData("read me 7 in Thai")]
    [InlineData("and into Vietnamese?")]
    [InlineData("Thailand")]
    [InlineData("rencana menyebut Thailand?")]
    [InlineData("แผนกล่าวถึงเวียดนามไหม")]
    [InlineData("แผนพูดถึงเวียดนามไหม")]
    [InlineData("kế hoạch có nhắc đến Indonesia không?")]
    [InlineData("kế hoạch có nói đến Indonesia không?")]
    public void A_country_or_a_language_in_a_question_changes_no_language(string sentence) => Read(sentence).ShouldNotStartWith(Commands.Language);

    [Theory]
    [InlineData("bahasa Thailand", "th")]
    [InlineData("could I have this in English?", "en")]
    [InlineData("can you answer me in Vietnamese please", "vi")]
    [InlineData("I'd rather read this in Thai", "th")]
    [InlineData("please switch to Indonesian", "id")]
    [InlineData("speak english", "en")]
    [InlineData("do you speak Vietnamese?", "vi")]
    [InlineData("bisa pakai bahasa Inggris?", "en")]
    [InlineData("tolong jawab dalam bahasa Vietnam", "vi")]
    [InlineData("saya lebih suka bahasa Indonesia", "id")]
    [InlineData("ganti ke bahasa Thai", "th")]
    [InlineData("dalam bahasa Inggris dong", "en")]
    [InlineData("ขอเป็นภาษาอังกฤษ", "en")]
    [InlineData("ตอบเป็นภาษาเวียดนามได้ไหม", "vi")]
    [InlineData("เปลี่ยนเป็นภาษาไทย", "th")]
    [InlineData("ช่วยพูดภาษาไทยหน่อย", "th")]
    [InlineData("อยากอ่านเป็นภาษาอินโดนีเซีย", "id")]
    [InlineData("ภาษาอังกฤษ", "en")]
    [InlineData("tiếng Thái", "th")]
    [InlineData("cho tôi bản tiếng Anh được không?", "en")]
    [InlineData("trả lời bằng tiếng Việt giúp tôi", "vi")]
    [InlineData("chuyển sang tiếng Indonesia", "id")]
    [InlineData("bạn nói tiếng Anh được không", "en")]
    [InlineData("toi muon doc bang tieng Viet", "vi")]
    [InlineData("English", "en")]
    [InlineData("in English please", "en")]
    [InlineData("language Khmer", "km")]
    [InlineData("please answer me in Indonesian", "id")]
    [InlineData("do you speak Lao?", "lo")]
    [InlineData("bahasa Indonesia", "id")]
    [InlineData("jawab pake inggris", "en")]
    [InlineData("ภาษาไทย", "th")]
    [InlineData("ตอบเป็นไทย", "th")]
    [InlineData("tiếng Việt nhé", "vi")]
    public void A_language_alone_or_with_a_word_that_asks_for_it_is_a_wish(string sentence, string language) => Read(sentence).ShouldBe($"language {language}");

    [Theory]
    [InlineData("and into Vietnamese?", "vi")]
    [InlineData("dan bahasa Thai?", "th")]
    [InlineData("แล้วภาษาเวียดนามล่ะ", "vi")]
    [InlineData("còn tiếng Thái?", "th")]
    public void After_translations_another_language_asks_for_its_translations(string sentence, string language) =>
        Read(sentence, new(["4b"], null, null)).ShouldBe($$"""translations {"language":"{{language}}","items":["4b"]}""");

    private static string Read(string sentence, Remembered? before = null)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, new(2018, 3, 1), before, typed: sentence);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
