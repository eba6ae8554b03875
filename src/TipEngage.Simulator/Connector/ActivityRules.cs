using System.Text;
using System.Text.Json;

namespace TipEngage.Simulator.Connector;

/// <summary>What Teams refuses in an activity that a bot sends.</summary>
internal static class ActivityRules
{
    /// <summary>Limit of a whole message in bytes of UTF-16.</summary>
    public const int MaximumSize = 100 * 1024;

    private const int MostCards = 10;

    public static ConnectorAnswer? Refusal(JsonElement activity)
    {
        if (activity.ValueKind is not JsonValueKind.Object)
            return ConnectorAnswer.Error(400, "BadSyntax", "The body is not an activity.");

        if (!activity.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String)
            return ConnectorAnswer.Error(400, "BadSyntax", "The activity has no type.");

        if (NullIn(activity) is { } member)
            return ConnectorAnswer.Error(400, "BadSyntax", $"The member '{member}' must not be null.");

        if (SizeOf(activity) > MaximumSize)
            return ConnectorAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");

        if (type.ValueEquals("typing"))
            return null;

        if (!type.ValueEquals("message"))
            return ConnectorAnswer.Error(400, "BadSyntax", "The type of the activity cannot be sent to Teams.");

        return ContentRefusal(activity);
    }

    private static ConnectorAnswer? ContentRefusal(JsonElement activity)
    {
        var attachments = activity.TryGetProperty("attachments", out var list) ? list : default;
        if (attachments.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Array))
            return ConnectorAnswer.Error(400, "BadSyntax", "The attachments are not a list.");

        var cards = attachments.ValueKind is JsonValueKind.Array ? attachments.GetArrayLength() : 0;
        if (cards > MostCards)
            return ConnectorAnswer.Error(400, "Bad Argument", "A message carries at most 10 attachments.");

        var text = activity.TryGetProperty("text", out var words) && words.ValueKind is JsonValueKind.String ? words.GetString() : null;
        if (cards == 0 && string.IsNullOrWhiteSpace(text))
            return ConnectorAnswer.Error(400, "BadSyntax", "The message is empty.");

        return null;
    }

    /// <summary>Name of a member that is null, unless it belongs to the author's own data.</summary>
    private static string? NullIn(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array)
            return element.EnumerateArray().Select(NullIn).FirstOrDefault(found => found is not null);

        if (element.ValueKind is not JsonValueKind.Object)
            return null;

        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Null)
                return member.Name;

            if (!member.NameEquals("data") && !member.NameEquals("value") && NullIn(member.Value) is { } found)
                return found;
        }

        return null;
    }

    private static int SizeOf(JsonElement activity)
    {
        var text = activity.GetRawText();
        var size = Encoding.Unicode.GetByteCount(text);
        return size > MaximumSize ? size - ImagesIn(activity) : size;
    }

    /// <summary>Images in the message itself do not count.</summary>
    private static int ImagesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString() is { } text && text.StartsWith("data:image/", StringComparison.Ordinal) =>
            Encoding.Unicode.GetByteCount(text),
        JsonValueKind.Array => element.EnumerateArray().Sum(ImagesIn),
        JsonValueKind.Object => element.EnumerateObject().Sum(member => ImagesIn(member.Value)),
        _ => 0
    };
}
