using System.Globalization;
using TipEngage.Features.Register;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Resources;

/// <summary>A language is called as in the language of the answer, whoever asked for its name first.</summary>
public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("en", "Lao", "Khmer")]
    [InlineData("id", "Lao", "Khmer")]
    [InlineData("th", "ลาว", "เขมร")]
    [InlineData("vi", "Tiếng Lào", "Tiếng Khmer")]
    public void Its_name_is_in_the_language_of_the_answer(string language, string lao, string khmer)
    {
        foreach (var one in SupportedLanguages.All.Append(CultureInfo.GetCultureInfo(language)))
        {
            CultureInfo.CurrentUICulture = one;
            PracticeFields.Language.Choices!.WordsFor("lo", SamplePlans.Bundled).ShouldNotBeEmpty();
            RegisterWords.Language("km").ShouldNotBeEmpty();
        }

        PracticeFields.Language.Choices!.WordsFor("lo", SamplePlans.Bundled).ShouldBe(lao);
        RegisterWords.Language("km").ShouldBe(khmer);
    }

    [Fact]
    public void Every_language_that_can_be_chosen_has_a_name_in_each_language_and_no_two_share_one()
    {
        LanguageChoices.All.Concat(TranslationLanguages.All).Except(LanguageNames.Known).ShouldBeEmpty();
        foreach (var one in SupportedLanguages.All)
        {
            CultureInfo.CurrentUICulture = one;
            LanguageNames.Known.Where(tag => LanguageNames.Of(tag) == tag).ShouldBeEmpty(one.Name);
            LanguageNames.Known.Select(LanguageNames.Of).ShouldBeUnique(one.Name);
        }
    }

    [Fact]
    public void What_is_no_language_any_more_is_told_as_it_is_kept() => LanguageNames.Of("xx").ShouldBe("xx");
}
