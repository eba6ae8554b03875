using System.Buffers.Text;
using System.Text;

namespace TipEngage.Benchmarks.Load;

/// <summary>One user's message as the bytes of its HTTP request; each turn only the activity's id changes.</summary>
internal sealed class MessageTemplate
{
    private const long FirstId = 1_519_862_400_000;
    private const string IdPlace = "1519862400000";

    private readonly byte[] request;
    private readonly int idAt;
    private long id = FirstId;

    public MessageTemplate(string conversationId, int user, string channelToken, Uri serviceUrl)
    {
        var body = Body(conversationId, user, serviceUrl);
        var head = $"""
            POST /api/messages HTTP/1.1
            Host: 127.0.0.1
            User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)
            Authorization: Bearer {channelToken}
            Content-Type: application/json; charset=utf-8
            Content-Length: {Encoding.UTF8.GetByteCount(body)}
            x-ms-conversation-id: {conversationId}
            x-ms-tenant-id: {Identity.TenantId}


            """.ReplaceLineEndings("\r\n");

        request = Encoding.UTF8.GetBytes(head + body);
        idAt = request.AsSpan().IndexOf(Encoding.UTF8.GetBytes(IdPlace));
    }

    public ReadOnlyMemory<byte> Next()
    {
        Utf8Formatter.TryFormat(id++, request.AsSpan(idAt), out _);
        return request;
    }

    private static string Body(string conversationId, int user, Uri serviceUrl) => $$"""
        {"text":"item 4b","textFormat":"plain","type":"message","timestamp":"2018-03-01T00:00:00.0070993Z",
        "localTimestamp":"2018-03-01T07:00:00.0070993+07:00","localTimezone":"Asia/Jakarta","id":"{{IdPlace}}",
        "channelId":"msteams","serviceUrl":"{{serviceUrl}}",
        "from":{"id":"29:1benchmark-user-number-{{user:D4}}-AxCZ_erWK6f4AqDSzZGpJOS7FuyfB8gn","name":"Member {{user}}","aadObjectId":"{{UserId(user)}}"},
        "conversation":{"conversationType":"personal","tenantId":"{{Identity.TenantId}}","id":"{{conversationId}}"},
        "recipient":{"id":"28:{{Identity.AppId}}","name":"TipEngage"},
        "entities":[{"locale":"en-US","country":"ID","platform":"Web","timezone":"Asia/Jakarta","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"{{Identity.TenantId}}"} },"locale":"en-US"}
        """;

    private static Guid UserId(int user) => new(user, 0x2018, 0x4301, 0x80, 1, 2, 3, 4, 5, 6, 7);
}
