using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Teams.Cards;
using TipEngage.Tests.Infrastructure;
using Directory = TipEngage.Safeguarding.Answers.Directory;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Only countries with a contact that somebody made sure of are offered, and for any other what holds everywhere.</summary>
public sealed class CountryChoiceTests
{
    private static readonly DateOnly lastVerified = Directory.Everyone.Max(contact => contact.VerifiedOn)!.Value;

    [Fact]
    public void The_choice_is_of_those_with_a_verified_contact_and_another()
    {
        var directory = Directory.Load(ClockOn(lastVerified));
        string[] verified = [.. Directory.Everyone.Where(contact => contact.VerifiedOn is not null).Select(contact => contact.Country).Distinct()];

        directory.VerifiedCountries.Select(country => country.Key).ShouldBe([.. verified, Directory.Elsewhere], ignoreOrder: true);
        directory.VerifiedCountries[^1].Key.ShouldBe(Directory.Elsewhere);
        directory.VerifiedCountries.SkipLast(1).ShouldAllBe(country => directory.Of(country.Key).Count > 0);
    }

    [Fact]
    public void Once_nothing_is_fresh_only_the_other_is_left() =>
        Directory.Load(ClockOn(lastVerified.AddDays(Directory.FreshDays + 1))).VerifiedCountries.Select(country => country.Key).ShouldBe([Directory.Elsewhere]);

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Another_country_and_one_without_a_verified_contact_get_what_holds_everywhere(string language)
    {
        await using var bot = await AnswerBot.StartAsync();
        bot.Language = CultureInfo.GetCultureInfo(language);
        foreach (var country in new[] { Directory.Elsewhere, "KH" })
        {
            var card = (await bot.PressAsync("safeguarding.contacts", new JsonObject { ["country"] = country }.ToJsonString()))["value"]!;

            card.Lines().ShouldContain(Strings.ResourceManager.GetString(nameof(Strings.Safeguarding_NoContacts), bot.Language));
        }
    }

    [Theory]
    [InlineData("en", "National hotline 111 · 24/7", "Ministry of Health")]
    [InlineData("id", "Hotline nasional 111 · 24/7", "Kementerian Kesehatan")]
    [InlineData("th", "สายด่วนแห่งชาติ 111 · 24/7", "กระทรวงสาธารณสุข")]
    [InlineData("vi", "Tổng đài quốc gia 111 · 24/7", "Bộ Y tế")]
    public void A_contact_is_called_in_the_language_of_the_answer(string language, string name, string runBy)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        var lines = string.Join('\n', JsonNode.Parse(ContactsCard.Create("", Directory.Load(ClockOn(lastVerified)).Of("VN"), []).ToUtf8())!.Lines());

        (lines.Contains(name), lines.Contains(runBy)).ShouldBe((true, true), lines);
    }

    [Fact]
    public void Every_verified_contact_has_its_names_in_every_language()
    {
        foreach (var language in SupportedLanguages.All.Where(one => !SupportedLanguages.IsEnglish(one)))
        {
            CultureInfo.CurrentUICulture = language;
            Directory.Everyone.Where(contact => contact.VerifiedOn is not null).SelectMany(contact => new[] { contact.Name, contact.RunBy })
                .Where(english => Directory.Named(english) == english && !english.StartsWith("SAPA", StringComparison.Ordinal)).ShouldBeEmpty(language.Name);
        }
    }

    private static FakeTimeProvider ClockOn(DateOnly day) => new(new DateTimeOffset(day, new(9, 0), TimeSpan.Zero));
}
