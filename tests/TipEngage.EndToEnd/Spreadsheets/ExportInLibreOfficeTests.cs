using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Spreadsheets;

/// <summary>The export of the demo, downloaded by the link in the chat and opened by a real spreadsheet program.</summary>
public sealed class ExportInLibreOfficeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient client = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Years_and_a_note_that_begins_with_an_equals_sign_are_text()
    {
        Prerequisite.LibreOffice();
        await using var demo = await RunningDemo.StartAsync(folder, Cancelled);
        await PressAsync(demo, "register.confirm", """
            {"change":"0d5c7a0e-3a61-4d0f-9a44-7f1f2b1c0001","plan":"2017-19","kind":"Progress","subject":"4b","version":0,"item":"4b",
             "set":{"state":"in_progress","note":"=1+1","tlp":"GREEN"},"clear":[]}
            """);

        var workbook = await LibreOffice.ReadAsync(folder, await DownloadAsync(demo, "Xlsx"), Cancelled);
        var table = await LibreOffice.ReadAsync(folder, await DownloadAsync(demo, "Csv"), Cancelled);

        workbook.ShouldSatisfyAllConditions(
            text => text.ShouldContain("\"2017-19\""),
            text => text.ShouldContain("\"2017\""),
            text => text.ShouldContain("\"=1+1\""),
            text => text.ShouldContain("\"TLP:GREEN\""),
            text => text.ShouldContain("\"Translate the Following the Money materials into regional languages.\""),
            text => text.ShouldContain("\"TipEngage sample\""));
        table.ShouldSatisfyAllConditions(
            text => text.ShouldContain("\"2017-19\""),
            text => text.ShouldContain("\"'=1+1\""));
    }

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    private async Task<string> DownloadAsync(RunningDemo demo, string format)
    {
        var card = await PressAsync(demo, "workplan.export", $$"""{"plan":"2017-19","format":"{{format}}"}""");
        var link = card["value"]!["actions"]!.AsArray().Single(action => action!["type"]!.GetValue<string>() is "Action.OpenUrl")!["url"]!.GetValue<string>();
        var file = folder.File($"roadmap.{format.ToLowerInvariant()}");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(link, Cancelled), Cancelled);
        return file;
    }

    /// <summary>Presses a button as the coordinator, in the chat with the bot.</summary>
    private async Task<JsonNode> PressAsync(RunningDemo demo, string verb, string data)
    {
        var state = (await client.GetFromJsonAsync<JsonNode>(new Uri(demo.Page, "/simulator/state"), Cancelled))!;
        var chat = state["conversations"]!.AsArray().First(one => one!["kind"]!.GetValue<string>() is "personal"
            && one["memberIds"]!.AsArray().Any(member => member!.GetValue<string>() is "coordinator"))!["id"]!.GetValue<string>();
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = JsonNode.Parse(data) };
        using var answer = await client.PostAsJsonAsync(
            new Uri(demo.Page, $"/simulator/conversations/{Uri.EscapeDataString(chat)}/actions"),
            new JsonObject { ["persona"] = "coordinator", ["messageId"] = "1", ["action"] = action, ["automatic"] = false },
            Cancelled);
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancelled))!["body"]!;
        body["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive", body.ToJsonString());
        return body;
    }
}
