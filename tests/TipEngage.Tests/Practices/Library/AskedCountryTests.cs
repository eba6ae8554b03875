using System.Text;
using TipEngage.Parties;
using TipEngage.Practices.Library;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Practices.Library;

/// <summary>Whatever people call a country, its practices are asked of the library, and nothing of its name is left to be looked for in texts.</summary>
public sealed class AskedCountryTests
{
    private static readonly Dictionary<string, string[]> sentences = new()
    {
        ["en"] = ["practices in {0}", "show good practices from {0}", "{0} practices"],
        ["id"] = ["praktik baik di {0}", "cari praktik dari {0}"],
        ["th"] = ["แนวปฏิบัติที่ดีใน{0}", "แนวปฏิบัติของ {0}"],
        ["vi"] = ["thực hành tốt ở {0}", "thuc hanh tot tai {0}"],
    };

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void Every_name_of_a_country_leads_to_its_practices_with_and_without_marks_and_capitals(string language)
    {
        var wrong =
            from country in PartyList.Lexicons[language].Names
            where country.Key.Length == 2
            from name in country.Value
            from sentence in sentences[language]
            from written in IsCode(name) ? [name] : new[] { name, name.ToLowerInvariant(), WithoutMarks(name) }
            let asked = sentence.Replace("{0}", written, StringComparison.Ordinal)
            where CommandOf(asked) != Commands.Library || AskedFor(asked) != $"c_{country.Key.ToLowerInvariant()}"
            select $"{asked}: {CommandOf(asked)} {AskedFor(asked)}";

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("best practices from the United States on forced labour", "c_us")]
    [InlineData("practices in Viet-Nam", "c_vn")]
    [InlineData("practices in VIETNAM", "c_vn")]
    [InlineData("practices in S. Korea", "c_kr")]
    [InlineData("practices in Hong Kong, China", "c_hk")]
    [InlineData("Thai practices", "c_th")]
    [InlineData("praktik baik di Korea Selatan", "c_kr")]
    [InlineData("แนวปฏิบัติที่ดีของ สปป. ลาว", "c_la")]
    [InlineData("thuc hanh tot o vn", "c_vn")]
    public void So_does_what_is_written_in_a_hurry(string asked, string label)
    {
        CommandOf(asked).ShouldBe(Commands.Library);
        AskedFor(asked).Split(' ').ShouldContain(label);
    }

    private static string CommandOf(string asked) => QuestionReader.Default.Read(PlainWords.Of(asked), SamplePlans.Bundled, new(2018, 3, 1), typed: asked).Name;

    private static string AskedFor(string asked) => string.Join(' ', AskedWords.Read(asked).SelectMany(part => part.Labels is [] ? part.Words.Select(word => $"'{word}'") : part.Labels).Distinct());

    /// <summary>Two capitals mean nothing else in capitals only.</summary>
    private static bool IsCode(string name) => name.Length == 2 && name.All(char.IsAsciiLetterUpper);

    private static string WithoutMarks(string name) =>
        string.Concat(name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036F')).Replace('đ', 'd').Normalize();
}
