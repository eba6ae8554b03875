using System.Buffers;
using System.Text.Json;

namespace TipEngage.Benchmarks.MinimalBot;

/// <summary>The minimal bot's only card: made once, since it is the same for everybody.</summary>
internal static class ItemCard
{
    private static readonly byte[] Card =
        """
        {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5",
        "fallbackText":"Item 4b: train practitioners of the region on supply chains free from trafficking.",
        "body":[
        {"type":"TextBlock","text":"Item 4b","size":"Large","weight":"Bolder","wrap":true,"style":"heading"},
        {"type":"Container","id":"item-4b","items":[
        {"type":"TextBlock","wrap":true,"text":"Train practitioners of the region on supply chains free from trafficking, with material that members can translate and use again."},
        {"type":"FactSet","facts":[
        {"title":"Status","value":"Ongoing"},
        {"title":"When","value":"2017 to 2019"},
        {"title":"For","value":"Member states and international organisations"},
        {"title":"Materials","value":"Guide and training module"}]}]},
        {"type":"TextBlock","isSubtle":true,"wrap":true,"text":"Progress: not reported."}],
        "actions":[
        {"type":"Action.Execute","title":"All items","verb":"workplan.items","data":{"plan":"2017-19"}},
        {"type":"Action.Execute","title":"Due this year","verb":"workplan.due","data":{"plan":"2017-19","year":2018}}]}
        """u8.ToArray().Where(character => character != '\n').ToArray();

    public static bool Answers(string text) => text.AsSpan().Trim().Equals("item 4b", StringComparison.OrdinalIgnoreCase);

    public static ReadOnlyMemory<byte> Reply(IncomingMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(Card.Length + 1024);
        using var json = new Utf8JsonWriter(buffer);

        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        json.WriteString("summary"u8, "Item 4b"u8);
        json.WriteString("replyToId"u8, message.Id);
        WriteAccount(json, "from"u8, message.Recipient);
        WriteAccount(json, "recipient"u8, message.From);
        WriteAccount(json, "conversation"u8, message.Conversation);
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, "application/vnd.microsoft.card.adaptive"u8);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(Card, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();

        return buffer.WrittenMemory;
    }

    private static void WriteAccount(Utf8JsonWriter json, ReadOnlySpan<byte> name, IncomingMessage.Account account)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, account.Id);
        json.WriteEndObject();
    }
}
