namespace TipEngage.Benchmarks.Load;

/// <summary>The JSON of a person's message, with every member that Teams sends today.</summary>
internal static class MessageBody
{
    public static string Create(string activityId, string conversationId, int user, Uri serviceUrl) => $$"""
        {"text":"item 4b","textFormat":"plain","type":"message","timestamp":"2018-03-01T00:00:00.0070993Z",
        "localTimestamp":"2018-03-01T07:00:00.0070993+07:00","localTimezone":"Asia/Jakarta","id":"{{activityId}}",
        "channelId":"msteams","serviceUrl":"{{serviceUrl}}",
        "from":{"id":"29:1benchmark-user-number-{{user:D4}}-AxCZ_erWK6f4AqDSzZGpJOS7FuyfB8gn","name":"Member {{user}}","aadObjectId":"{{UserId(user)}}"},
        "conversation":{"conversationType":"personal","tenantId":"{{Identity.TenantId}}","id":"{{conversationId}}"},
        "recipient":{"id":"28:{{Identity.AppId}}","name":"TipEngage"},
        "entities":[{"locale":"en-US","country":"ID","platform":"Web","timezone":"Asia/Jakarta","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"{{Identity.TenantId}}"} },"locale":"en-US"}
        """;

    private static Guid UserId(int user) => new(user, 0x2018, 0x4301, 0x80, 1, 2, 3, 4, 5, 6, 7);
}
