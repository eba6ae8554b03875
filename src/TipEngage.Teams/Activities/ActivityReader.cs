using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TipEngage.Teams.Activities;

/// <summary>Reads an activity as the record of its type.</summary>
public static class ActivityReader
{
    private const int LongestId = 256;
    private const int LongestConversationId = 512;
    private const int LongestType = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = TeamsJson.MaxDepth };

    /// <summary>Reads an activity; a type that is not known gives a plain <see cref="Activity"/>.</summary>
    /// <param name="utf8">One JSON object in UTF-8.</param>
    /// <param name="activity">The activity, when the body is one.</param>
    /// <returns>
    /// False when the body is not JSON, no object, has no <c>type</c>, or a member has the wrong shape; also when an id is longer than
    /// any of Teams (256 characters, a conversation's 512, a type 64) or has a NUL in it, which not every database can keep.
    /// </returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Activity? activity)
    {
        try
        {
            activity = FindType(utf8) is { } type && Read(type, utf8) is { } read && read.Type == type && HasPlausibleIds(read) ? read : null;
        }
        // A lone surrogate inside a string is not reported as a JsonException.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            activity = null;
        }

        return activity is not null;
    }

    private static bool HasPlausibleIds(Activity activity) => IsPlausible(activity.Type, LongestType)
        && IsPlausible(activity.Id, LongestId)
        && IsPlausible(activity.Conversation?.Id, LongestConversationId);

    private static bool IsPlausible(string? id, int longest) => id is null || (id.Length <= longest && !id.Contains('\0'));

    private static Activity? Read(string type, ReadOnlySpan<byte> utf8) => type switch
    {
        ActivityTypes.Message => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.MessageActivity),
        ActivityTypes.Invoke => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.InvokeActivity),
        ActivityTypes.ConversationUpdate => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.ConversationUpdateActivity),
        ActivityTypes.InstallationUpdate => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.InstallationUpdateActivity),
        ActivityTypes.MessageReaction => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.MessageReactionActivity),
        ActivityTypes.MessageUpdate => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.MessageUpdateActivity),
        ActivityTypes.MessageDelete => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.MessageDeleteActivity),
        ActivityTypes.Event => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.EventActivity),
        ActivityTypes.Typing => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.TypingActivity),
        _ => JsonSerializer.Deserialize(utf8, TeamsJson.Wire.Activity),
    };

    private static string? FindType(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            return null;

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8) || Ascii.EqualsIgnoreCase(reader.ValueSpan, "type"u8);
            reader.Read();
            if (isType)
                return reader.TokenType is JsonTokenType.String && reader.GetString() is { Length: > 0 } type ? type : null;

            reader.Skip();
        }

        return null;
    }
}
