using System.Buffers;
using System.Security;
using System.Text;

namespace TipEngage.Teams.Activities;

/// <summary>Makes text of people and documents safe inside the Markdown that Teams renders.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages"/>.</remarks>
public static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#+!|~&");

    /// <summary>Puts a backslash before every character that Markdown would read.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (Special.Contains(character))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Escapes <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes, as names inside <c>&lt;at&gt;</c> need it.</summary>
    public static string EscapeXml(string text) => SecurityElement.Escape(text);
}
