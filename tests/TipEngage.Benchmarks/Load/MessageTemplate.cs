using System.Buffers.Text;
using System.Text;

namespace TipEngage.Benchmarks.Load;

/// <summary>One user's message as the bytes of its HTTP request; each turn only the activity's id changes.</summary>
/// <remarks>Teams counts activities by the time of their arrival, so all users count together.</remarks>
internal sealed class MessageTemplate
{
    private const string IdPlace = "1519862400000";

    private static long lastId = 1_519_862_400_000;

    private readonly byte[] request;
    private readonly int idAt;

    public MessageTemplate(string conversationId, int user, string channelToken, Uri serviceUrl)
    {
        var body = MessageBody.Create(IdPlace, conversationId, user, serviceUrl);
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
        Utf8Formatter.TryFormat(Interlocked.Increment(ref lastId), request.AsSpan(idAt), out _);
        return request;
    }
}
