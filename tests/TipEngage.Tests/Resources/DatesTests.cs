using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Tests.Resources;

/// <summary>Days and years are of the Gregorian calendar in every language.</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("en", "24 Aug 2017", "24-25 Aug 2017", "2017")]
    [InlineData("id", "24 Agu 2017", "24-25 Agu 2017", "2017")]
    [InlineData("th", "24 ส.ค. 2017 (พ.ศ. 2560)", "24-25 ส.ค. 2017 (พ.ศ. 2560)", "2017 (พ.ศ. 2560)")]
    [InlineData("vi", "24 tháng 8, 2017", "24-25 tháng 8, 2017", "2017")]
    public void A_day_a_span_and_a_year_are_written_in_the_language(string language, string day, string days, string year)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Dates.Day(new(2017, 8, 24)).ShouldBe(day);
        Dates.Days(new(2017, 8, 24), new(2017, 8, 25)).ShouldBe(days);
        Dates.Days(new(2017, 8, 24), new(2017, 8, 24)).ShouldBe(day);
        Dates.Year(2017).ShouldBe(year);
    }

    [Fact]
    public void Across_months_both_days_are_written_in_full()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");

        Dates.Days(new(2017, 8, 31), new(2017, 9, 1)).ShouldBe("31 Agu 2017 - 1 Sep 2017");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void Every_month_has_a_name_of_its_own_and_the_culture_of_the_process_changes_nothing(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var (before, expected) = (CultureInfo.CurrentCulture, Year().ToArray());

        expected.Distinct().Count().ShouldBe(12);
        foreach (var culture in (string[])["th-TH", "fa-IR", "ar-SA", "tr-TR"])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Year().ShouldBe(expected);
        }

        CultureInfo.CurrentCulture = before;
    }

    private static IEnumerable<string> Year() => Enumerable.Range(1, 12).Select(month => Dates.Day(new(2017, month, 24)));
}
