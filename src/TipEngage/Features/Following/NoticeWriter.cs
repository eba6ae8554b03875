using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Features.Following;

/// <summary>Writes the message of what a follower is owed: what they still follow and may see now, in their language.</summary>
internal sealed class NoticeWriter(TipRegister register, PlanCatalog catalog, AsOfClock days, Roles roles, IDbContextFactory<TipDbContext> contexts)
{
    /// <param name="owed">What the follower is owed.</param>
    /// <param name="chat">Where the follower is told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The message; null where there is nothing to tell.</returns>
    public async Task<MessageActivity?> WriteAsync(OwedWord owed, ConversationReference chat, CancellationToken cancellationToken)
    {
        (CultureInfo.CurrentUICulture, ReaderZone.Current) = await PreferencesAsync(owed.Follower, cancellationToken);
        var reader = await ReaderAsync(owed, chat, cancellationToken);
        List<News> news = [];
        foreach (var plan in owed.Notices.GroupBy(notice => notice.Plan))
        {
            if (PlanView.Of(catalog, days, plan.Key) is not { } view)
                continue;

            var changes = await register.AtAsync(plan.Key, reader.Role, [.. plan.Select(notice => notice.Position)], cancellationToken);
            if (changes.Where(reader.Follow).ToArray() is { Length: > 0 } told)
                news.Add(new(view, told));
        }

        return news is [] ? null : MessageActivity.FromCard(NoticeCard.Create(news, reader).ToAttachment(), NoticeCard.Summary(news));
    }

    /// <summary>In a chat or channel anybody may read.</summary>
    private async ValueTask<NoticeReader> ReaderAsync(OwedWord owed, ConversationReference chat, CancellationToken cancellationToken)
    {
        var isConversation = owed.Follower.Kind is FollowerKey.Conversation;
        var role = isConversation ? Role.Guest : await roles.OfAbsentAsync(new(owed.Follower.TenantId, owed.Follower.FollowerId, null), chat, cancellationToken);
        return new(role, isConversation, owed.Follows.ToLookup(follow => follow.Plan, follow => follow.Subject));
    }

    /// <summary>The language that the person chose, else the one in which it was asked to follow; the time zone that they chose, else that of the settings.</summary>
    private async Task<(CultureInfo Language, TimeZoneInfo Zone)> PreferencesAsync(Follower follower, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var chosen = await db.PersonPreferences.Where(one => one.TenantId == follower.TenantId && one.PersonId == follower.FollowerId)
            .Select(one => new { one.Language, one.Zone }).FirstOrDefaultAsync(cancellationToken);
        return (SupportedLanguages.For(chosen?.Language ?? follower.Language), ReaderZone.Find(chosen?.Zone) ?? days.Zone);
    }
}
