using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Understanding;

/// <summary>A sentence with what must come back.</summary>
internal sealed record LabelledSentence(string Id, string Text, string Intent, string[] Items, string? AsOf, string? Before, string? Role)
{
    /// <summary>The sentences that were given to us; null where they are not beside the checkout.</summary>
    public static string? KnownFile => SharedFolder.Path("domain", "utterances-dev.json");

    public static IReadOnlyList<LabelledSentence> Read(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(file))!["utterances"]!.AsArray().Select(node => Read(node!))];

    /// <summary>The set of a language that no rule was written from.</summary>
    public static IReadOnlyList<LabelledSentence> ReadOwn(string language) => Read(Path.Combine(Folder(), $"sentences-{language}.json"));

    /// <summary>Sentences that were written before the rules were looked at: the first part was tried once and then mended by, the second tried once after that. The sixth was mended by, 105 of 120 right before, and so were the seventh, 157 of 160, the eighth, 153 of 160, the ninth, 321 of 341, the tenth, 152 of 160, and the eleventh, 169 of 172; the one called held was tried once at the end, 114 of 120 right.</summary>
    public static IReadOnlyList<LabelledSentence> ReadUnseen(string language) =>
        [.. Directory.GetFiles(Path.Combine(Folder(), "Unseen"), $"{language}.*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TipEngage.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "TipEngage.Tests", "Understanding");
    }

    /// <summary>Asks the sentences of a day, each in a conversation of its own.</summary>
    /// <returns>Those whose cards show other items, with what they show.</returns>
    public static async Task<IReadOnlyList<string>> WrongOfADayAsync(IEnumerable<LabelledSentence> sentences, string asOf)
    {
        await using var bot = await AnswerBot.StartAsync(asOf.Length == 0 ? null : asOf);
        List<string> wrong = [];
        foreach (var sentence in sentences.Where(one => (one.AsOf ?? "") == asOf))
        {
            if (sentence.Before is { } before)
                await bot.AskAsync(before, sentence.Id, sentence.Role);
            var reply = await bot.AskAsync(sentence.Text, sentence.Id, sentence.Role);
            string[] items = reply.Message?.Attachments is null ? [] : reply.Card().Items();
            if (!sentence.Items.ToHashSet().SetEquals(items))
                wrong.Add($"{sentence.Id} '{sentence.Text}': {string.Join(' ', items)}");
        }

        return wrong;
    }

    private static LabelledSentence Read(JsonNode node) => new(
        $"{node["id"]}",
        $"{node["text"]}",
        $"{node["intent"]}",
        node["item_ids"].Deserialize<string[]>()!,
        node["as_of"]?.ToString(),
        SaidBefore(node["context"]),
        node["role"]?.ToString());

    private static string? SaidBefore(JsonNode? context) =>
        context?["lastText"]?.ToString()
        ?? (context?["lastItemId"] is { } item ? $"item {item}" : context?["lastRef"] is { } reference ? $"where is my submission {reference}" : null);
}
