using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Infrastructure;
using TipEngage.Tests.Infrastructure;
namespace TipEngage.Tests.Understanding;
public sealed class ZScratchTests
{
    [Fact]
    public async Task Print()
    {
        var output = new StreamWriter("/tmp/words/scratch/out.txt");
        foreach (var line in File.ReadAllLines("/tmp/words/scratch/in.txt"))
        {
            var p = line.Split('|');
            if (p.Length < 2) p = ["", p[0]];
            await using var bot = await AnswerBot.StartAsync(p[0].Length == 0 ? null : p[0]);
            foreach (var text in p[1..])
            {
                try
                {
                var reply = await bot.AskAsync(text.Replace("\\n", "\n"), "c", "member");
                var card = reply.Message?.Attachments is null ? null : reply.Card();
                List<string> texts = [];
                void Walk(JsonNode? n) { if (n is JsonObject o) { foreach (var (k, v) in o) { if (k == "text" && v is JsonValue) texts.Add(v.ToString()); else Walk(v); } } else if (n is JsonArray a) foreach (var x in a) Walk(x); }
                Walk(card);
                output.WriteLine($"{text} => [{(card is null ? "" : string.Join(' ', card.Items()))}] {reply.Message?.Text} {string.Join(" / ", texts.Take(7))}".Replace('\n', ' ')[..Math.Min(420, $"{text} => [{(card is null ? "" : string.Join(' ', card.Items()))}] {reply.Message?.Text} {string.Join(" / ", texts.Take(7))}".Length)]);
                }
                catch (Exception e) { output.WriteLine($"{text} => THROWS {e.Message}"); }
            }
        }
        output.Close();
    }
}
