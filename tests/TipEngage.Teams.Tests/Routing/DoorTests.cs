using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Routing;

public sealed class DoorTests(DoorBot door) : IClassFixture<DoorBot>
{
    private const int Limit = 1024 * 1024;

    private TestBot Bot => door.Bot;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_POST_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Bot.Token()}");

        using var response = await Bot.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("\"message\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"message","id":{"a":1}}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","entities":{"type":"mention"}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","conversation":"a:1"}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":"Ana"}""")]
    [InlineData("""{"type":"message","text":"cut off""")]
    [InlineData("""{"type":"message","id":"1\u0000"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:\u0000"}}""")]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body) =>
        (await PostTextAsync(body)).ShouldBe(400);

    [Fact]
    public async Task An_id_that_no_database_could_keep_as_a_key_is_a_bad_request()
    {
        (await PostTextAsync($$"""{"type":"message","id":"{{new string('1', 257)}}"}""")).ShouldBe(400);
        (await PostTextAsync($$"""{"type":"message","conversation":{"id":"{{new string('a', 513)}}"} }""")).ShouldBe(400);
        (await PostTextAsync($$"""{"type":"{{new string('t', 65)}}"}""")).ShouldBe(400);
    }

    [Fact]
    public async Task A_chunk_that_is_no_chunk_is_a_bad_request()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Bot.Address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer {Bot.Token()}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
            TestContext.Current.CancellationToken);

        using var answer = new StreamReader(client.GetStream());

        (await answer.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 400 Bad Request");
    }

    [Fact]
    public async Task A_body_that_is_no_UTF_8_is_a_bad_request()
    {
        using var response = await Bot.PostAsync(new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData(null)]
    public async Task The_content_type_does_not_matter(string? type)
    {
        var activity = Incoming.Message("nothing");
        activity["serviceUrl"] = Bot.Connector.ServiceUrl.AbsoluteUri;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using var response = await Bot.PostAsync(content);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(0, true, 200)]
    [InlineData(1, true, 413)]
    [InlineData(0, false, 200)]
    [InlineData(1, false, 413)]
    [InlineData(3 * Limit, true, 413)]
    [InlineData(3 * Limit, false, 413)]
    public async Task A_body_may_have_a_mebibyte_and_no_more(int over, bool saysItsLength, int status)
    {
        var body = Encoding.ASCII.GetBytes(Fill(Limit + over));
        HttpContent content = saysItsLength ? new ByteArrayContent(body) : new StreamContent(new PatientStream(body));
        body.Length.ShouldBe(Limit + over);
        content.Headers.ContentLength.HasValue.ShouldBe(saysItsLength);

        using var response = await Bot.PostAsync(content);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_stranger_s_body_is_not_even_measured()
    {
        using var response = await Bot.PostAsync(new ByteArrayContent(new byte[Limit + 1]), "");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("serviceUrl", "https://elsewhere.example/")]
    [InlineData("serviceUrl", "http://127.0.0.1:1/amer/")]
    [InlineData("serviceUrl", null)]
    [InlineData("channelId", "emulator")]
    [InlineData("channelId", "webchat")]
    [InlineData("channelId", null)]
    [InlineData("tenant", "bad00bad-0000-0000-0000-000000000000")]
    [InlineData("tenant", null)]
    public async Task A_valid_token_does_not_open_the_door_to_everything(string member, string? value)
    {
        var activity = Incoming.Message("echo x");
        activity["serviceUrl"] = Bot.Connector.ServiceUrl.AbsoluteUri;
        if (member is "tenant")
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity["channelData"]!["tenant"]!["id"] = value;
        }
        else
        {
            activity[member] = value;
        }

        (await PostTextAsync(activity.ToJsonString())).ShouldBe(403);
    }

    [Theory]
    [InlineData("serviceURL")]
    [InlineData("ServiceUrl")]
    public async Task Members_are_read_ignoring_case(string serviceUrl)
    {
        var activity = Incoming.Message("nothing");
        activity[serviceUrl] = Bot.Connector.ServiceUrl.AbsoluteUri.TrimEnd('/').ToUpperInvariant();
        activity.Remove("type");
        activity["TYPE"] = "message";

        (await PostTextAsync(activity.ToJsonString())).ShouldBe(200);
    }

    [Theory]
    [InlineData("handoff")]
    [InlineData("trace")]
    [InlineData("endOfConversation")]
    [InlineData("command")]
    [InlineData("somethingOfTomorrow")]
    [InlineData("typing")]
    public async Task A_type_that_nobody_handles_is_accepted(string type)
    {
        using var response = await Bot.PostAsync(Incoming.Activity(type));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task An_event_of_tomorrow_is_accepted()
    {
        var activity = Incoming.Activity("event");
        activity["name"] = "application/vnd.microsoft.tomorrow";
        activity["value"] = new JsonArray(1, "two", null);

        using var response = await Bot.PostAsync(activity);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("composeExtension/ofTomorrow")]
    [InlineData("signin/tokenExchange")]
    [InlineData("config/fetch")]
    [InlineData("ADAPTIVECARD/ACTION")]
    public async Task An_invoke_that_nobody_handles_is_not_implemented(string name)
    {
        var (status, body) = await Bot.AskAsync(Incoming.Invoke(name, new JsonObject { ["a"] = 1 }));

        status.ShouldBe(501);
        body.ShouldBeNull();
    }

    [Theory]
    [InlineData("message/submitAction")]
    [InlineData("fileConsent/invoke")]
    [InlineData("suggestedAction/submit")]
    [InlineData("suggestedActions/submit")]
    [InlineData("signin/failure")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    public async Task An_invoke_that_only_tells_gets_an_empty_answer(string name)
    {
        var (status, body) = await Bot.AskAsync(Incoming.Invoke(name, new JsonObject { ["actionName"] = "feedback" }));

        status.ShouldBe(200);
        body.ShouldBeNull();
    }

    [Theory]
    [InlineData("composeExtension/query", "[]")]
    [InlineData("composeExtension/query", "{\"parameters\":{}}")]
    [InlineData("composeExtension/query", "{\"queryOptions\":{\"skip\":\"many\"}}")]
    [InlineData("composeExtension/queryLink", "7")]
    [InlineData("composeExtension/fetchTask", "\"x\"")]
    [InlineData("composeExtension/submitAction", "{\"botActivityPreview\":7}")]
    [InlineData("composeExtension/selectItem", null)]
    [InlineData("task/fetch", "[1]")]
    [InlineData("task/submit", "true")]
    [InlineData("task/submit", null)]
    [InlineData("application/search", "{\"queryText\":[]}")]
    [InlineData("application/search", "null")]
    public async Task An_invoke_whose_value_has_another_shape_is_a_bad_request(string name, string? value)
    {
        var (status, body) = await Bot.AskAsync(Incoming.Invoke(name, value is null ? null : JsonNode.Parse(value)));

        status.ShouldBe(400);
        body.ShouldBeNull();
    }

    private async Task<int> PostTextAsync(string body)
    {
        using var response = await Bot.PostAsync(new StringContent(body));
        return (int)response.StatusCode;
    }

    private string Fill(int length)
    {
        var activity = Incoming.Message("");
        activity["serviceUrl"] = Bot.Connector.ServiceUrl.AbsoluteUri;
        activity["text"] = new string('x', length - activity.ToJsonString().Length);
        return activity.ToJsonString();
    }

    /// <summary>Gives its bytes piece by piece and has no length.</summary>
    private sealed class PatientStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 5000)], cancellationToken);
    }
}
