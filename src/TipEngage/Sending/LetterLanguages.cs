using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Resources;

namespace TipEngage.Sending;

/// <summary>Knows the languages and time zones that people chose.</summary>
internal sealed class LetterLanguages(IDbContextFactory<TipDbContext> contexts)
{
    /// <summary>The language that the person of a letter chose; null where they chose none.</summary>
    public async Task<CultureInfo?> ChosenAsync(Letter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return SupportedLanguages.Find(await db.PersonPreferences.Where(one => one.TenantId == letter.TenantId && one.PersonId == letter.PersonId)
            .Select(one => one.Language).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The time zone that the person of a letter chose; null where they chose none.</summary>
    public async Task<TimeZoneInfo?> ZoneAsync(Letter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return ReaderZone.Find(await db.PersonPreferences.Where(one => one.TenantId == letter.TenantId && one.PersonId == letter.PersonId)
            .Select(one => one.Zone).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The language that their client last showed, else English.</summary>
    public async Task<CultureInfo> OfChatAsync(Letter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return SupportedLanguages.For(await db.Conversations.Where(one => one.TenantId == letter.TenantId && one.UserAadObjectId == letter.PersonId)
            .OrderByDescending(one => one.InstalledAt).Select(one => one.Locale).FirstOrDefaultAsync(cancellationToken));
    }
}
