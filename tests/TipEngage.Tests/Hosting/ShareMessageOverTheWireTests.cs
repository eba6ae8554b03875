using System.Text.Json.Nodes;
using TipEngage.Simulator.Sending;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>"Share as practice" on a colleague's message, with all that Teams sends along: ids of thirteen digits, dates and names.</summary>
public sealed class ShareMessageOverTheWireTests(RunningService service) : IClassFixture<RunningService>
{
    private const int Times = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_opens_with_the_words_of_the_message_whatever_ids_come_with_it()
    {
        for (var time = 0; time < Times; time++)
        {
            var card = await OpenAsync("<p>Suppliers pay the recruitment costs, and tenders ask for proof.</p>", $"17959449458{time:00}");

            card.Objects().First(one => (string?)one["id"] is "f_summary")["value"]!.ToString().ShouldBe("Suppliers pay the recruitment costs, and tenders ask for proof.");
            card.Lines().ShouldContain(line => line.Contains("If somebody else wrote it, ask them before you share it.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_is_somebodys_is_not_taken_over()
    {
        var card = await OpenAsync("<p>Write to Somchai Jaidee, passport AB1234567.</p>");

        card.ToJsonString().ShouldNotContain("AB1234567");
        card.Marks().ShouldContain("wrong-summary");
    }

    [Fact]
    public async Task Where_somebody_may_be_in_danger_the_way_to_help_comes_first()
    {
        var card = await OpenAsync("<p>My boss took my passport and locks me in the dormitory.</p>");

        card.Marks().ShouldContain("referral");
        card.ToJsonString().ShouldNotContain("dormitory");
    }

    [Theory]
    [InlineData("<p>My boss took my passport and locks me in the dormitory.</p>", "I have not saved the message in TipEngage.")]
    [InlineData("<p>Write to Somchai Jaidee, passport AB1234567.</p>", "Something in the message cannot be taken over as it is.")]
    [InlineData("<p>Write to lan@example.org for the clauses.</p>", "Something in the message cannot be taken over as it is.")]
    public async Task What_is_refused_is_said_of_the_message_and_not_of_who_wants_to_share_it(string html, string sentence)
    {
        var said = string.Join('\n', (await OpenAsync(html)).Lines());

        said.ShouldContain(sentence);
        string[] ofTheReader = ["you wrote", "your draft", "what stood here", "I did not keep it", "Everything else is kept"];
        ofTheReader.Where(words => said.Contains(words, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_read_to_its_end_where_only_its_beginning_is_taken_over()
    {
        var fees = string.Concat(Enumerable.Repeat("Suppliers pay the recruitment costs, and tenders ask for proof. ", 30));

        var card = await OpenAsync($"<p>{fees}</p>");
        card.Objects().First(one => (string?)one["id"] is "f_summary")["value"]!.ToString().Length.ShouldBeLessThanOrEqualTo(600);
        card.Marks().ShouldContain("message-cut");

        var danger = await OpenAsync($"<p>{fees}My boss took my passport and locks me in the dormitory.</p>");
        danger.Marks().ShouldContain("referral");
        danger.Objects().First(one => (string?)one["id"] is "f_summary")["value"].ShouldBeNull();
    }

    [Fact]
    public async Task The_dialog_goes_on_with_the_message_beside_it()
    {
        var card = await OpenAsync("<p>Suppliers pay the recruitment costs, and tenders ask for proof.</p>");
        var next = card.Objects().First(one => (string?)one["style"] is "positive");
        var data = next["data"]!.DeepClone().AsObject();
        data["f_title"] = "Fair recruitment clauses";
        data["f_summary"] = "Suppliers pay the recruitment costs, and tenders ask for proof.";
        data["f_approach"] = "public-procurement";

        var delivery = await Member().SubmitActionAsync("sharePractice", data, "message", Payload("<p>Suppliers pay.</p>", "1795944945840"), Cancellation);

        CardOf(delivery).Marks().ShouldContain("practice-step-who");
    }

    private TeamsClient Member() => service.Teams.As(service.Teams.World.Member);

    private async Task<JsonNode> OpenAsync(string html, string id = "1795944945840") =>
        CardOf(await Member().FetchTaskAsync("sharePractice", "message", Payload(html, id), Cancellation));

    private static JsonNode CardOf(Delivery delivery)
    {
        var answer = JsonNode.Parse(delivery.Body)!;
        return answer["task"]!["value"]!["card"]?["content"] ?? throw new ShouldAssertException(delivery.Body);
    }

    private static JsonObject Payload(string html, string id) => new()
    {
        ["id"] = id,
        ["replyToId"] = null,
        ["createdDateTime"] = "2018-03-01T03:00:00.7958403Z",
        ["importance"] = "normal",
        ["locale"] = "en-us",
        ["linkToMessage"] = $"https://teams.microsoft.com/l/message/19:{Guid.NewGuid():N}@thread.v2/{id}",
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = Guid.NewGuid().ToString(), ["displayName"] = "Sami Arden" } },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
        ["attachments"] = new JsonArray(),
    };
}
