using System.Net;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>Takes the mention of the bot out of what a person wrote; mentions of others stay.</summary>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations"/>.</remarks>
internal static class Mentions
{
    public static string TextWithoutBot(MessageActivity message)
    {
        var text = message.Text ?? "";
        if (text.Contains("<at", StringComparison.OrdinalIgnoreCase) && message.Recipient is { Id.Length: > 0 } bot)
            text = WithoutMentionOf(bot, text, message.Entities ?? []);

        // Clients escape a non-breaking space, and it is not settled whether they escape more.
        return WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Trim();
    }

    private static string WithoutMentionOf(ChannelAccount bot, string text, IReadOnlyList<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity?.Type is not "mention" || !string.Equals(entity.Mentioned?.Id, bot.Id, StringComparison.OrdinalIgnoreCase))
                continue;

            text = entity.Text is { Length: > 0 } exact && text.Contains(exact, StringComparison.Ordinal)
                ? text.Replace(exact, "", StringComparison.Ordinal)
                : WithoutTag(WithoutTag(text, entity.Mentioned?.Name), bot.Name);
        }

        return text;
    }

    private static string WithoutTag(string text, string? name) => string.IsNullOrEmpty(name)
        ? text
        : text.Replace($"<at>{name}</at>", "", StringComparison.OrdinalIgnoreCase)
            .Replace($"<at>{Markdown.EscapeXml(name)}</at>", "", StringComparison.OrdinalIgnoreCase);
}
