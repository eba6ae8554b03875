using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Understanding;

/// <summary>What members type, posted with a real token: the card that Teams is sent has exactly the items they mean.</summary>
public sealed class SentencesOverTheWireTests
{
    private const string Today = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string? File => LabelledSentence.KnownFile;

    public static TheoryData<string> Days => File is null ? [Today] : [.. LabelledSentence.Read(File).Select(one => one.AsOf ?? Today).Distinct()];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_sentence_of_a_day_gives_exactly_its_items(string asOf)
    {
        Assert.SkipWhen(File is null, SharedFolder.Absent);
        await using var service = new RunningService { Settings = new Dictionary<string, string> { ["WorkPlan:AsOf"] = asOf is Today ? "2018-03-01" : asOf } };
        await service.InitializeAsync();
        List<string> wrong = [];

        foreach (var sentence in LabelledSentence.Read(File).Where(one => (one.AsOf ?? Today) == asOf))
        {
            if (sentence.Before is { } before)
                await AskAsync(service, sentence, before);
            var card = await AskAsync(service, sentence, sentence.Text);
            if (!IsRight(sentence, card))
                wrong.Add($"{sentence.Id} '{sentence.Text}': {string.Join(' ', card?.Marks() ?? [])}");
        }

        wrong.ShouldBeEmpty();
    }

    private static bool IsRight(LabelledSentence sentence, JsonNode? card) =>
        sentence.Items.ToHashSet().SetEquals(card?.Items() ?? [])
        && (sentence.Intent switch { "safeguarding_referral" => "referral", "safeguarding_pii" => "refused", _ => null } is not { } mark || card?.Marks().Contains(mark) is true);

    /// <summary>Each sentence is of a person who has said nothing yet.</summary>
    private static async Task<JsonNode?> AskAsync(RunningService service, LabelledSentence sentence, string text)
    {
        var world = service.Teams.World;
        var isCoordinator = sentence.Role is "coordinator";
        var client = service.Teams.As(isCoordinator ? world.Coordinator : world.Member);
        var activity = client.Compose("message");
        activity["text"] = text;
        if (!isCoordinator)
        {
            activity["from"]!["id"] = $"29:{sentence.Id}";
            activity["from"]!["aadObjectId"] = sentence.Id;
        }

        var delivery = await client.SendAsync(activity, Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);
        return answer.Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? JsonNode.Parse(answer.Card.GetRawText())
            : null;
    }
}
