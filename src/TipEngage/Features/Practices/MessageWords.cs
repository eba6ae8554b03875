using System.Text.Json;
using TipEngage.Resources;
using TipEngage.Safeguarding;

namespace TipEngage.Features.Practices;

/// <summary>The words of a message as Microsoft Graph writes it, without the people who are mentioned in it.</summary>
internal static class MessageWords
{
    /// <summary>So many mentions are looked for at most, each in the whole text.</summary>
    private const int MostMentions = 100;

    /// <summary>Nothing where it has no words.</summary>
    public static string Of(JsonElement? message)
    {
        if (message is not { ValueKind: JsonValueKind.Object } found || Member(found, "body", JsonValueKind.Object) is not { } body || Text(body, "content") is not { } content)
            return "";

        var isPlain = Text(body, "contentType") is { } type && type.Equals("text", StringComparison.OrdinalIgnoreCase);
        var (words, mentions) = isPlain ? (MessageScreen.WithoutMentions(content), []) : ShownText.Of(content);
        foreach (var name in Names(found).Where(name => !mentions.Remove(name)).Take(MostMentions))
            words = Without(words, name);
        return TypedText.Normalisable(words).Trim();
    }

    private static IEnumerable<string> Names(JsonElement message) =>
        (Member(message, "mentions", JsonValueKind.Array) is { } mentions ? mentions.EnumerateArray().ToArray() : [])
        .Where(one => one.ValueKind is JsonValueKind.Object).Select(one => Text(one, "mentionText")?.Trim()).OfType<string>().Where(name => name.Length > 0);

    /// <summary>A mention that no mark sets apart stands once in the text.</summary>
    private static string Without(string words, string name)
    {
        for (var at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at > 0 && char.IsLetterOrDigit(words[at - 1])) || (end < words.Length && char.IsLetterOrDigit(words[end])))
                continue;

            var start = at > 0 && words[at - 1] is '@' ? at - 1 : at;
            return ShownText.Without(words, start, end - start);
        }

        return words;
    }

    private static JsonElement? Member(JsonElement json, string name, JsonValueKind kind) => json.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;

    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return Member(json, name, JsonValueKind.String)?.GetString();
        }
        // A lone surrogate inside a string.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
