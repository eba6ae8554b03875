using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Whether the plan's text says something: a country, an organisation or any word, and never the whole list.</summary>
public sealed class SaysSentencesTests
{
    [Theory]
    [InlineData("Does the plan mention Indonesia?", "party ID")]
    [InlineData("Is Malaysia named anywhere in the work plan?", "party MY")]
    [InlineData("Does the document say anything about Australia", "party AU")]
    [InlineData("is bangladesh mentioned in it, the plan I mean", "party BD")]
    [InlineData("Apakah rencana ini menyebut Indonesia?", "party ID")]
    [InlineData("apakah Malaysia disebut dalam rencana kerja?", "party MY")]
    [InlineData("apakah Australia disebutkan di rencana kerja", "party AU")]
    [InlineData("แผนนี้กล่าวถึงอินโดนีเซียไหม", "party ID")]
    [InlineData("ในแผนมีพูดถึงมาเลเซียหรือเปล่า", "party MY")]
    [InlineData("แผนงานเอ่ยถึงออสเตรเลียหรือไม่", "party AU")]
    [InlineData("แผนระบุชื่อประเทศเวียดนามไว้ไหม", "party VN")]
    [InlineData("Kế hoạch có nhắc đến Indonesia không?", "party ID")]
    [InlineData("Malaysia có được nêu trong kế hoạch không?", "party MY")]
    public void A_country_is_looked_for_in_the_plan(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("does the word \"visa\" appear in the plan", "says visa")]
    [InlineData("is there anything in the plan on fishing vessels?", "says fishing vessels")]
    [InlineData("Ada kata \"paspor\" di dalam rencana?", "says paspor")]
    [InlineData("Adakah sesuatu tentang kapal ikan dalam rencana?", "says kapal ikan")]
    [InlineData("มีคำว่า \"visa\" ในแผนไหม", "says visa")]
    [InlineData("từ \"visa\" có xuất hiện trong kế hoạch không", "says visa")]
    [InlineData("trong kế hoạch có nói gì về tàu cá không", "says tàu cá")]
    [InlineData("what does the plan say about children?", "says children")]
    [InlineData("What does the work plan say on climate change?", "says climate change")]
    [InlineData("does it say anything about fishing boats?", "says fishing boats")]
    [InlineData("apa kata rencana tentang anak-anak?", "says anak-anak")]
    [InlineData("Apa isi rencana soal perubahan iklim?", "says perubahan iklim")]
    [InlineData("apakah ada yang menyangkut kapal ikan di rencana", "says kapal ikan")]
    [InlineData("rencana kerja bicara apa tentang anak?", "says anak")]
    [InlineData("แผนพูดถึงเด็กว่าอย่างไร", "says เด็ก")]
    [InlineData("แผนงานว่าอย่างไรเรื่องการเปลี่ยนแปลงสภาพภูมิอากาศ", "says เปลี่ยนแปลงสภาพภูมิอากาศ")]
    [InlineData("ในแผนมีอะไรเกี่ยวกับคนรับใช้ในบ้าน", "says คนรับใช้ในบ้าน")]
    [InlineData("มีอะไรเกี่ยวกับเรือประมงในแผนไหม", "says เรือประมง")]
    [InlineData("แผนกล่าวถึงเด็กอย่างไรบ้าง", "says เด็ก")]
    [InlineData("kế hoạch nói gì về trẻ em?", "says trẻ em")]
    [InlineData("Kế hoạch công tác nói gì về biến đổi khí hậu", "says biến đổi khí hậu")]
    [InlineData("ke hoach noi gi ve tre em", "says tre em")]
    [InlineData("có gì về tàu cá trong kế hoạch không", "says tàu cá")]
    public void Words_are_looked_for_in_the_text_of_the_plan(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("is Viet Nam mentioned in the plan?", "party VN")]
    [InlineData("does the plan say anything about the United States", "party US")]
    [InlineData("apakah Viet Nam disebut dalam rencana kerja?", "party VN")]
    [InlineData("แผนกล่าวถึง Viet Nam ไหม", "party VN")]
    [InlineData("kế hoạch có nhắc đến Việt Nam không?", "party VN")]
    public void The_name_of_a_country_says_nothing_else(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("which cities are mentioned in the plan?", "says cities")]
    [InlineData("how often are fishing boats mentioned in the plan?", "says fishing boats")]
    [InlineData("where are children mentioned in the plan?", "says children")]
    [InlineData("kota mana yang disebut dalam rencana?", "says kota")]
    [InlineData("berapa kali anak-anak disebut dalam rencana kerja", "says anak-anak")]
    [InlineData("เมืองไหนถูกกล่าวถึงในแผน", "says เมือง")]
    [InlineData("เรือประมงถูกกล่าวถึงในแผนกี่ครั้ง", "says เรือประมง")]
    [InlineData("thành phố nào được nhắc đến trong kế hoạch?", "says thành phố")]
    [InlineData("tàu cá được nhắc đến bao nhiêu lần trong kế hoạch", "says tàu cá")]
    public void Words_of_the_question_are_not_looked_for(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("which countries are mentioned in the plan?")]
    [InlineData("which countries are named in the plan")]
    [InlineData("negara mana yang disebut dalam rencana?")]
    [InlineData("ประเทศไหนถูกกล่าวถึงในแผน")]
    [InlineData("nước nào được nhắc đến trong kế hoạch?")]
    public void Countries_in_general_are_no_words_to_be_looked_for(string text) => Read(text).ShouldNotStartWith(Commands.Says);

    [Theory]
    [InlineData("which items mention prosecution?", "found 4 7")]
    [InlineData("butir mana yang menyebut penuntutan?", "found 4 7")]
    [InlineData("ข้อไหนกล่าวถึงการฟ้องร้อง", "found 4 7")]
    [InlineData("Mục nào nhắc đến truy tố?", "found 4 7")]
    [InlineData("what's in the plan about prosecution?", "found 4 7")]
    [InlineData("anything about migrant smuggling in the plan", "found 2")]
    [InlineData("apa yang dikatakan rencana mengenai penuntutan", "found 4 7")]
    [InlineData("แผนบอกอะไรเกี่ยวกับการฟ้องคดี", "found 4 7")]
    [InlineData("trong kế hoạch có gì về lao động giúp việc gia đình?", "found 5")]
    [InlineData("kế hoạch viết gì về truy tố?", "found 4 7")]
    public void A_subject_of_the_plan_leads_to_its_items(string text, string expected) => Read(text).ShouldBe(expected);

    private static string Read(string text, params IReadOnlyList<string> shown)
    {
        var before = shown is [] ? Remembered.Nothing : new Remembered(shown, null, null);
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), before, typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
