using TipEngage.Teams.Tests.Infrastructure;

namespace TipEngage.Tests.Understanding;

/// <summary>What members type gives exactly the items they mean, read from the marks of the cards.</summary>
public sealed class MembersSentencesTests
{
    private static string? File => LabelledSentence.KnownFile;

    public static TheoryData<string> Days => File is null ? [""] : [.. Sentences().Select(one => one.AsOf ?? "").Distinct()];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_sentence_of_a_day_gives_exactly_its_items(string asOf)
    {
        Assert.SkipWhen(File is null, SharedFolder.Absent);

        (await LabelledSentence.WrongOfADayAsync(Sentences(), asOf)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Nearly_all_of_our_own_sentences_give_exactly_their_items(string language)
    {
        var sentences = LabelledSentence.ReadOwn(language);
        List<string> wrong = [];

        foreach (var day in sentences.Select(one => one.AsOf ?? "").Distinct())
            wrong.AddRange(await LabelledSentence.WrongOfADayAsync(sentences, day));

        sentences.Count.ShouldBeGreaterThanOrEqualTo(100);
        (wrong.Count * 20).ShouldBeLessThanOrEqualTo(sentences.Count, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task Nearly_all_sentences_that_nobody_had_seen_give_exactly_their_items(string language)
    {
        var sentences = LabelledSentence.ReadUnseen(language);
        List<string> wrong = [];

        foreach (var day in sentences.Select(one => one.AsOf ?? "").Distinct())
            wrong.AddRange(await LabelledSentence.WrongOfADayAsync(sentences, day));

        sentences.Count.ShouldBeGreaterThanOrEqualTo(60);
        (wrong.Count * 20).ShouldBeLessThanOrEqualTo(sentences.Count, string.Join('\n', wrong));
    }

    /// <summary>All but those about a person in danger, who get a referral.</summary>
    private static IEnumerable<LabelledSentence> Sentences() =>
        LabelledSentence.Read(File!).Where(one => !one.Intent.StartsWith("safeguarding", StringComparison.Ordinal));
}
