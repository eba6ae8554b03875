using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Library;

/// <summary>What names a practice: the newsletters of a tenant that were released, statements of the register and other practices.</summary>
internal sealed record Citations(IReadOnlyList<NewsletterRow> Newsletters, IReadOnlyList<RegisterRow> Statements, IReadOnlyList<LibraryRow> Practices)
{
    public static async Task<Citations> OfAsync(TipDbContext db, int number, string tenantId, CancellationToken cancellationToken)
    {
        var reference = PracticeReference.Of(number);
        var newsletters = await db.Newsletters.AsNoTracking().Where(one => one.TenantId == tenantId && one.ReleasedAt != null && one.Text!.Contains(reference)).ToArrayAsync(cancellationToken);
        var statements = await db.RegisterRows.AsNoTracking().Where(one => one.Fields.Contains(reference)).ToArrayAsync(cancellationToken);
        var practices = await db.LibraryRows.AsNoTracking().Where(one => one.Number != number && one.Fields != null && one.Fields.Contains(reference)).ToArrayAsync(cancellationToken);
        return new(
            [.. newsletters.Where(one => Names(one.Text!, reference))], [.. statements.Where(one => Names(one.Fields, reference))], [.. practices.Where(one => Names(one.Fields!, reference))]);
    }

    /// <summary>The practices that newsletters named which were released in a time, each with the tenant of the newsletter.</summary>
    public static async Task<IReadOnlySet<(string TenantId, int Number)>> InNewslettersAsync(TipDbContext db, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var released = await db.Newsletters.Where(one => one.ReleasedAt >= since && one.ReleasedAt < until && one.Text != null).Select(one => new { one.TenantId, Text = one.Text! }).ToArrayAsync(cancellationToken);
        var named = from one in released
                    from Match match in References.Matches(one.Text)
                    select (one.TenantId, PracticeReference.Read(match.Value) ?? 0);
        return named.ToHashSet();
    }

    private static Regex References { get; } = new($@"{PracticeReference.Prefix}\d{{4,9}}", RegexOptions.CultureInvariant);

    /// <summary>Whether a text names a practice, and not one whose reference only begins so.</summary>
    private static bool Names(string text, string reference) => Regex.IsMatch(text, $@"{Regex.Escape(reference)}(?!\d)", RegexOptions.CultureInvariant);
}
