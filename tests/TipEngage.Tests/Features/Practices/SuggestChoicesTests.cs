using System.Globalization;
using TipEngage.Features.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>The long lists, as they are searched while somebody types.</summary>
public sealed class SuggestChoicesTests : IAsyncLifetime
{
    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("en", "thai", "TH", "Thailand")]
    [InlineData("en", "germ", "DE", "Germany")]
    [InlineData("th", "เยอร", "DE", "เยอรมนี")]
    [InlineData("th", "germ", "DE", "เยอรมนี")]
    [InlineData("vi", "duc", "DE", "Đức")]
    [InlineData("id", "jer", "DE", "Jerman")]
    [InlineData("en", "lk", "LK", "Sri Lanka")]
    [InlineData("en", "vietnam", "VN", "Viet Nam")]
    [InlineData("en", "laos", "LA", "Lao People's Democratic Republic")]
    [InlineData("en", "burma", "MM", "Myanmar")]
    [InlineData("en", "thailnd", "TH", "Thailand")]
    [InlineData("en", "Malasia", "MY", "Malaysia")]
    [InlineData("th", "พม่า", "MM", "เมียนมา")]
    [InlineData("en", "เวียดนาม", "VN", "Viet Nam")]
    public async Task A_country_is_found_by_its_name_in_either_language_without_marks_or_by_its_code(string language, string typed, string code, string name)
    {
        bot!.Language = CultureInfo.GetCultureInfo(language);

        var answer = await bot.InvokeAsync("application/search", $$"""{"queryText":"{{typed}}","dataset":"practices.country"}""");

        answer["value"]!["results"]!.AsArray().Select(one => (one!["value"]!.ToString(), one["title"]!.ToString())).ShouldContain((code, name));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Every_choice_of_every_list_has_a_name_in_every_language(string language)
    {
        bot!.Language = CultureInfo.GetCultureInfo(language);
        foreach (var list in SuggestChoices.Lists)
        {
            // A search that finds nothing has looked at every name.
            var answer = await bot.InvokeAsync("application/search", $$"""{"queryText":"qqqqq","dataset":"practices.{{list}}"}""");
            answer["value"]!["results"]!.AsArray().ShouldBeEmpty();
        }

        CultureInfo.CurrentUICulture = SupportedLanguages.For(language);
        var countries = (CountryChoices)PracticeFields.Countries.Choices!;
        countries.ValuesIn(null!).ShouldAllBe(code => countries.WordsFor(code, null!) != code);
        countries.ValuesIn(null!).Count.ShouldBeGreaterThan(240);
        countries.ValuesIn(null!).ShouldBeUnique();
    }
}
