using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Register;

/// <summary>Notes who is owed word of a change, in the transaction that records it.</summary>
internal static class FollowNotices
{
    /// <summary>How a follow names an item.</summary>
    public static string ItemSubject(string item) => $"item:{item}";

    /// <summary>How a follow names a theme.</summary>
    public static string ThemeSubject(string theme) => $"theme:{theme}";

    /// <summary>Owes word of a change to everybody who follows its item or its theme, but its author.</summary>
    public static Task<int> OweAsync(
        TipDbContext db, string plan, string? item, string? theme, long position, string authorId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (itemSubject, themeSubject) = (item is null ? "" : ItemSubject(item), theme is null ? "" : ThemeSubject(theme));
        var (due, now) = ((int)FollowNoticeState.Due, InstantConverter.ToMicroseconds(at));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "FollowNotices" ("TenantId", "FollowerId", "Plan", "Position", "State", "At")
            SELECT DISTINCT "TenantId", "FollowerId", "Plan", CAST({position} AS bigint), CAST({due} AS integer), CAST({now} AS bigint)
            FROM "Follows" WHERE "Plan" = {plan} AND "Subject" IN ({itemSubject}, {themeSubject}) AND "FollowerId" <> {authorId}
            """,
            cancellationToken);
    }
}
