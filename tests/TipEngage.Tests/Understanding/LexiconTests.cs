using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>A language is a file; what is missing in one is named here.</summary>
public sealed class LexiconTests
{
    /// <summary>Topics that are asked for by a concept or by others together, and so need no phrases.</summary>
    private static readonly string[] withoutPhrases = ["promising-practices", "translation", "follow-the-money-guide", "follow-the-money-adoption", "money-trail-partnerships"];

    public static TheoryData<string> Languages => [.. LexiconFiles.All.Select(lexicon => lexicon.Language)];

    [Fact]
    public void The_service_understands_four_languages() =>
        LexiconFiles.All.Select(lexicon => lexicon.Language).ShouldBe(["en", "id", "th", "vi"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_phrases_for_every_concept(string language) =>
        Enum.GetNames<Concept>().Where(name => !Lexicon(language).Concepts.Any(pair => Is(pair.Key, name) && pair.Value.Count > 0)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_says_by_which_phrases_all_of_the_plan_or_of_something_else_is_meant(string language)
    {
        Lexicon(language).Wholes.ShouldNotBeEmpty();
        Lexicon(language).Wholes.Except(Lexicon(language).Concepts["plan"]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_phrases_for_every_topic_of_the_plan(string language) =>
        Topics().Keys.Except(withoutPhrases).Where(topic => Lexicon(language).Topics.GetValueOrDefault(topic) is not { Count: > 0 }).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_no_phrases_for_what_is_not_known(string language)
    {
        Lexicon(language).Concepts.Keys.Where(name => !Enum.GetNames<Concept>().Any(known => Is(known, name))).ShouldBeEmpty();
        Lexicon(language).Topics.Keys.Except(Topics().Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_words_for_items_numbers_and_languages(string language)
    {
        var lexicon = Lexicon(language);

        lexicon.ItemWords.ShouldNotBeEmpty();
        lexicon.Fillers.ShouldNotBeEmpty();
        lexicon.Joiners.ShouldNotBeEmpty();
        lexicon.RangeWords.ShouldNotBeEmpty();
        lexicon.ThemeWords.ShouldNotBeEmpty();
        lexicon.YearWords.ShouldNotBeEmpty();
        lexicon.Ordinals.Values.ShouldContain(-1);
        Enumerable.Range(1, 7).Except(lexicon.Numbers.Values).ShouldBeEmpty();
        LexiconFiles.All.Select(one => one.Language).Except(lexicon.Languages.Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_shortened_word_is_written_out_by_others_that_are_not_shortened(string language)
    {
        var shorthand = Lexicon(language).Shorthand;

        shorthand.Values.SelectMany(Reading.WordsOf).Where(shorthand.ContainsKey).ShouldBeEmpty();
    }

    [Fact]
    public void What_can_be_a_word_of_a_language_is_not_taken_for_another() =>
        QuestionReader.Default.Read(PlainWords.Of("tìm thực hành về lưu giữ giấy tờ"), SamplePlans.Bundled, new DateOnly(2018, 3, 1)).Name.ShouldBe("library");

    [Theory]
    [InlineData("penanggung jwbnya butir 5 siapa", "item 5 who")]
    [InlineData("tenggat thn dpn", "list Due 2019")]
    [InlineData("ks dgn LSM", "found 3")]
    [InlineData("cty minh muon chia se ve chuoi cung ung", "share")]
    [InlineData("annual mtgs of the WG", "events EVT-WG-2018 EVT-WG-2019")]
    public void Shortened_words_are_understood(string text, string expected)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 1));

        $"{call.Name} {call.Arguments}".TrimEnd().ShouldBe(expected);
    }

    [Fact]
    public void Every_topic_stands_in_the_plan()
    {
        var topics = Topics();

        topics.Values.SelectMany(topic => topic.Items).Except(SamplePlans.Bundled.Items.Ids()).ShouldBeEmpty();
        topics.Values.SelectMany(topic => topic.Events).Except(SamplePlans.Bundled.Events.Select(one => one.Id)).ShouldBeEmpty();
        topics.Values.SelectMany(topic => topic.All).Except(topics.Keys).ShouldBeEmpty();
    }

    private static Lexicon Lexicon(string language) => LexiconFiles.All.Single(lexicon => lexicon.Language == language);

    private static Dictionary<string, PlanTopic> Topics() => PlanTopics.FileOf(SamplePlans.Bundled.Key).ShouldNotBeNull();

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
