using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Understanding;

/// <summary>What members type gives exactly the items they mean, read from the marks of the cards.</summary>
public sealed class MembersSentencesTests
{
    private static string? File => SharedFolder.Path("domain", "utterances-dev.json");

    public static TheoryData<string> Days => File is null ? [""] : [.. Sentences().Select(one => one.AsOf ?? "").Distinct()];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_sentence_of_a_day_gives_exactly_its_items(string asOf)
    {
        Assert.SkipWhen(File is null, SharedFolder.Absent);
        await using var bot = await AnswerBot.StartAsync(asOf.Length == 0 ? null : asOf);
        List<string> wrong = [];

        foreach (var sentence in Sentences().Where(one => (one.AsOf ?? "") == asOf))
        {
            if (sentence.Before is { } before)
                await bot.AskAsync(before, sentence.Id, sentence.Role);
            var reply = await bot.AskAsync(sentence.Text, sentence.Id, sentence.Role);
            var items = reply.Message?.Attachments is null ? [] : reply.Card().Items();
            if (!sentence.Items.ToHashSet().SetEquals(items))
                wrong.Add($"{sentence.Id} '{sentence.Text}': {string.Join(' ', items)}");
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>All but those about a person in danger, who get a referral.</summary>
    private static IEnumerable<LabelledSentence> Sentences() =>
        LabelledSentence.Read(File!).Where(one => !one.Intent.StartsWith("safeguarding", StringComparison.Ordinal));
}
