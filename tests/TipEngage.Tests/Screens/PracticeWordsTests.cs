using System.Globalization;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Tests.Screens;

/// <summary>What a field is called where it is read.</summary>
public sealed class PracticeWordsTests
{
    public static TheoryData<string> Languages => [.. SupportedLanguages.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_name_sets_no_limit_and_tells_nobody_how_to_fill_it_in(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick).Select(PracticeWords.Name)
            .ShouldAllBe(name => name.Length > 0 && !name.Any(char.IsDigit) && !name.Contains("https"));
    }
}
