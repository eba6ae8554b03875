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

    [Theory]
    [InlineData("""<p><at id="0">Sami Arden</at>, suppliers pay the costs.</p>""", "suppliers pay the costs.")]
    [InlineData("""<p>Suppliers pay the costs, says <at id="0">Sami Arden</at>.</p>""", "Suppliers pay the costs, says.")]
    [InlineData("""<p><at id="0">Sami</at>&nbsp;<at id="1">Arden</at> suppliers pay the costs.</p>""", "suppliers pay the costs.")]
    [InlineData("""<p>Thank you <at id="0"><strong>Sami Arden</strong></at> for the clauses.</p>""", "Thank you for the clauses.")]
    [InlineData("""<p>Thank you <span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Sami Arden</span> for the clauses.</p>""", "Thank you for the clauses.")]
    [InlineData("""<p>Sami Arden, suppliers pay the costs.</p>""", "suppliers pay the costs.")]
    public async Task Who_is_mentioned_in_the_message_is_not_named_in_the_summary(string html, string summary)
    {
        var card = await OpenAsync(html, mentions: Mentions("Sami Arden"));

        SummaryOf(card).ShouldBe(summary);
        card.ToJsonString().ShouldNotContain("Sami Arden");
    }

    [Theory]
    [InlineData("Sami Arden")]
    [InlineData("@Sami Arden")]
    [InlineData("<at>Sami Arden</at>")]
    public async Task Who_is_mentioned_in_a_message_of_plain_text_is_not_named_either(string mention)
    {
        var card = await OpenAsync($"Thank you {mention} for the clauses.\nFewer workers < 18 start in debt.", mentions: Mentions("Sami Arden"), type: "text");

        SummaryOf(card)!.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe("Thank you for the clauses.\nFewer workers < 18 start in debt.".Split(' '));
    }

    [Fact]
    public async Task What_stands_in_a_mention_that_does_not_end_is_screened_all_the_same() =>
        (await OpenAsync("""<p>Look <at id="0">my boss took my passport and locks me in the dormitory.</p>""")).Marks().ShouldContain("referral");

    [Fact]
    public async Task A_picture_in_the_message_leaves_nothing_in_the_summary_however_long_its_address_is()
    {
        var picture = $"https://graph.microsoft.com/v1.0/chats/19:{new string('a', 300)}@unq.gbl.spaces/messages/1795944945840/hostedContents/{new string('b', 4000)}/$value";

        var card = await OpenAsync($"""<p>Suppliers pay the costs.</p><p><img alt="a > b" src="{picture}" width="425" style="vertical-align:bottom; width:425px"></p><p>Tenders ask for proof.</p>""");

        SummaryOf(card).ShouldBe("Suppliers pay the costs.\nTenders ask for proof.");
    }

    [Theory]
    [InlineData("<p>Suppliers pay.</p><p>Tenders ask.</p>", "Suppliers pay.\nTenders ask.")]
    [InlineData("<div><div>Suppliers pay.</div>\n<div>&nbsp;</div>\n<div>Tenders ask.</div></div>", "Suppliers pay.\nTenders ask.")]
    [InlineData("Suppliers pay.<br>Tenders ask.<br/>Fewer debts.", "Suppliers pay.\nTenders ask.\nFewer debts.")]
    [InlineData("<p>They agree:</p><ul><li>suppliers pay</li><li>tenders ask</li></ul>", "They agree:\nsuppliers pay\ntenders ask")]
    [InlineData("<p>Supp<b>liers</b> pay &amp; ask: 3 &lt; 4, &amp;lt;b&amp;gt; stays.</p>", "Suppliers pay & ask: 3 < 4, &lt;b&gt; stays.")]
    public async Task Lines_of_the_message_stay_lines_and_what_is_written_as_a_code_is_read_once(string html, string summary) =>
        SummaryOf(await OpenAsync(html)).ShouldBe(summary);

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

    private async Task<JsonNode> OpenAsync(string content, string id = "1795944945840", JsonArray? mentions = null, string type = "html")
    {
        var payload = Payload(content, id);
        payload["body"]!["contentType"] = type;
        payload["mentions"] = mentions ?? [];
        return CardOf(await Member().FetchTaskAsync("sharePractice", "message", payload, Cancellation));
    }

    private static string? SummaryOf(JsonNode card) => card.Objects().First(one => (string?)one["id"] is "f_summary")["value"]?.ToString();

    private static JsonArray Mentions(params string[] names) =>
        [.. names.Select((name, place) => new JsonObject { ["id"] = place, ["mentionText"] = name, ["mentioned"] = new JsonObject { ["user"] = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["displayName"] = name } } })];

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
