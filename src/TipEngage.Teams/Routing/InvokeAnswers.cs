using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Routing;

/// <summary>The answers to invokes that are no handler's.</summary>
internal static class InvokeAnswers
{
    public static InvokeAnswer Empty { get; } = new(200, default);

    public static InvokeAnswer NotImplemented { get; } = new(501, default);

    public static InvokeAnswer BadRequest { get; } = new(400, default);

    /// <summary>The answer to a card action that can't be read.</summary>
    public static InvokeAnswer BadCardAction(string code) => Write(400, new JsonObject
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = code, ["message"] = "The value is no action of an Adaptive Card." },
    });

    /// <summary>The answer to a card action: a card in its place, or a notice. A client knows no third.</summary>
    public static InvokeAnswer ToCardAction(Reply reply, IBotVoice voice) => reply.Message switch
    {
        { Attachments: [{ ContentType: Attachment.AdaptiveCardType, Content: { } card }, ..] } => WriteCard(card),
        { Text: { } text } => Say(text),
        _ => Say(voice.NothingToShow),
    };

    /// <summary>The answer to an invoke without a name: a dialog, or nothing to show.</summary>
    public static InvokeAnswer ToDialog(Reply reply) => reply.Message switch
    {
        { Attachments: [{ ContentType: Attachment.AdaptiveCardType } card, ..] } message => WriteDialog(DialogTask.Card(message.Summary ?? "", card)),
        { Text: { } text } => WriteDialog(DialogTask.Say(text)),
        _ => Empty,
    };

    private static InvokeAnswer WriteDialog(DialogTask task) =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(new DialogAnswer(task), InvokeJson.Wire.DialogAnswer));

    /// <summary>A notice as the answer to a card action.</summary>
    private static InvokeAnswer Say(string sentence) => Write(200, new JsonObject
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.activity.message",
        ["value"] = sentence,
    });

    private static InvokeAnswer WriteCard(RawJson card)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode"u8, 200);
            writer.WriteString("type"u8, Attachment.AdaptiveCardType);
            writer.WritePropertyName("value"u8);
            card.WriteTo(writer);
            writer.WriteEndObject();
        }

        return new(200, buffer.ToArray());
    }

    private static InvokeAnswer Write(int status, JsonObject body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body));
}
