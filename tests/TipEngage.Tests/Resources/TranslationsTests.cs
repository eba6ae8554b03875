using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;
using TipEngage.Plans.Glosses;
using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Resources;

/// <summary>Every sentence is there in every language, with the same places, and what it tells people to type is understood.</summary>
public sealed partial class TranslationsTests
{
    /// <summary>What is the same in every language: names, and places with signs between them.</summary>
    private static readonly string[] alike = ["Home_Title", "Plain_Line", "List_Summary", "Material_WithKind", "Date_Day", "Date_MonthOfYear", "Date_Days", "Date_Year", "Term_StandsFor", "Assignment_Party", "Change_Line", "Field_Nothing", "Item_NotReportedOver", "Translation_Of", "Assign_Example", "Library_LanguageAndOrigin"];

    private static readonly Dictionary<string, string> english = Sentences(CultureInfo.InvariantCulture);

    public static TheoryData<string> Languages => ["id", "th", "vi"];

    [Fact]
    public void The_service_speaks_four_languages() => SupportedLanguages.All.Select(one => one.Name).ShouldBe(["en", "id", "th", "vi"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_sentence_and_no_other(string language) =>
        Sentences(new(language)).Keys.ShouldBe(english.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_is_empty_or_left_in_English(string language)
    {
        var sentences = Sentences(new(language));

        sentences.Where(one => string.IsNullOrWhiteSpace(one.Value)).ShouldBeEmpty();
        sentences.Where(one => one.Value == english[one.Key] && !alike.Contains(one.Key)).Select(one => one.Key).ShouldBeEmpty();
    }

    /// <summary>The year of the Buddhist era is a place that only Thai has.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_has_the_places_of_the_English_one(string language)
    {
        foreach (var (key, sentence) in Sentences(new(language)).Where(one => one.Key is not "Date_Year"))
            Places(sentence).ShouldBe(Places(english[key]), key);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_example_of_the_help_means_what_the_English_one_means(string language)
    {
        foreach (var (key, sentence) in Sentences(new(language)).Where(one => one.Key.StartsWith("Help_Example_", StringComparison.Ordinal)))
            Examples(sentence).Select(Meant).ShouldBe(Examples(english[key]).Select(Meant), $"{key} {sentence}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void What_a_sentence_tells_to_type_is_understood(string language)
    {
        string[] commands = ["Item_Gone", "Search_NothingFound", "Help_Hint", "Files_NotRead", "Welcome_Personal", "Welcome_GroupChat", "Welcome_Channel", "Language_Chosen", "Review_YouInvited"];
        var sentences = Sentences(new(language == "en" ? "" : language));

        foreach (var key in commands)
        {
            Quoted(sentences[key]).Select(Meant).ShouldBe(Quoted(english[key]).Select(Meant), key);
            Quoted(sentences[key]).Select(Meant).ShouldNotContain(call => call.Name == Commands.Unknown || call.Name == Commands.Nearest, key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_item_has_a_gloss_of_what_it_says_now(string language)
    {
        var glosses = PlanGlosses.Of(SamplePlans.Bundled, new(language)).ShouldNotBeNull();

        foreach (var item in SamplePlans.Bundled.Items)
        {
            var gloss = glosses.Of(item).ShouldNotBeNull($"{item.Id}: {PlanGlosses.FingerprintOf(item)}");
            gloss.Title.ShouldNotBeNullOrWhiteSpace();
            gloss.Text.Length.ShouldBeLessThan((item.Action.Plain.Length * 3 / 2) + 40, item.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Our_own_words_about_the_plan_are_translated(string language)
    {
        var glosses = PlanGlosses.Of(SamplePlans.Bundled, new(language))!;
        var plan = SamplePlans.Bundled;
        string[] ours =
        [
            .. plan.Themes.Select(theme => theme.Name),
            .. plan.Events.Where(one => one.NameIsOurs).Select(one => one.Name),
            .. plan.Items.SelectMany(item => item.Audiences).Where(party => !party.Named).Select(party => party.Name),
        ];

        ours.Where(words => glosses.Translated(words) == words).ShouldBeEmpty();
    }

    [Fact]
    public void A_gloss_of_another_text_is_not_shown()
    {
        var document = Encoding.UTF8.GetString(BundledPlan.Document()).Replace("into regional languages.", "into other languages.", StringComparison.Ordinal);
        var changed = PlanAssembler.Assemble(PlanParser.Read(Encoding.UTF8.GetBytes(document)).ShouldBeOfType<PlanReading.Read>().Document, null);

        var glosses = PlanGlosses.Of(changed, new("th")).ShouldNotBeNull();

        glosses.Of(changed.Find("4b")!).ShouldBeNull();
        glosses.Of(changed.Find("4c")!).ShouldNotBeNull();
        PlanGlosses.Of(SamplePlans.Bundled, new("en")).ShouldBeNull();
    }

    private static Dictionary<string, string> Sentences(CultureInfo language) =>
        Strings.ResourceManager.GetResourceSet(language, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static CommandCall Meant(string words) =>
        QuestionReader.Default.Read(PlainWords.Of(words), SamplePlans.Bundled, new DateOnly(2018, 3, 1));

    private static string[] Examples(string sentence) => sentence.Split(", ");

    private static string[] Quoted(string sentence) => [.. Quotation().Matches(sentence).Select(match => match.Groups["words"].Value)];

    private static string[] Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"""(?:@TipEngage )?(?<words>[^""]+)""")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
