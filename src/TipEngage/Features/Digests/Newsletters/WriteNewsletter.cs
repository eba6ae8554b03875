using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Features.Digests.Content;
using TipEngage.Features.Digests.Settings;
using TipEngage.Plans;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Assembles a newsletter from the blocks of the digest, with only what those whom it may reach may see.</summary>
internal sealed class WriteNewsletter(CollectDigest collect, AsOfClock days, IOptions<PublicUrlOptions> links)
{
    private static readonly HashSet<DigestBlock> blocks = [DigestBlock.Changes, DigestBlock.Events, DigestBlock.Practices, DigestBlock.Translations, DigestBlock.Overdue];

    /// <summary>In the language of the newsletter, which the caller has set, and by the days of the service, whoever assembles it: many read it.</summary>
    public async Task<Newsletter> WriteAsync(NewsletterRow row, CancellationToken cancellationToken)
    {
        ReaderZone.Current = days.Zone;
        var (tlp, window) = ((Tlp)row.Tlp, new DigestWindow(row.From, row.Until));
        var material = await collect.ReadAsync(new(row.TenantId, tlp is Tlp.Clear ? Role.Guest : Role.Member, window), null, null, cancellationToken);
        var settings = new DigestSettings(DigestSettings.UsualDay, DigestSettings.UsualTime, DigestSettings.UsualZone, row.Language) { Blocks = blocks, Tlp = tlp };
        return new(Newsletter.SubjectOf(row), row.Introduction, Dates.Days(ReaderZone.DayOf(row.From), ReaderZone.DayOf(row.Until)), DigestSections.Of(material with { Published = [.. material.Published.Select(Quotable)] }, window, settings), CultureInfo.CurrentUICulture.Name)
        {
            LinkOf = entry => LinkOf(material, entry),
        };
    }

    /// <summary>A newsletter is a report: whoever did not agree to be quoted in those is named by the reference.</summary>
    private static DigestPractice Quotable(DigestPractice practice) => practice.MayBeQuoted ? practice : practice with { Title = null };

    /// <summary>A page is for everybody: what is for members only has none.</summary>
    private Uri? LinkOf(DigestMaterial material, DigestEntry entry) => entry.Mark?.Split('-', 2) switch
    {
        ["item", var id] => links.Value.PageOf(material.View.Plan, id),
        ["practice", var reference] when material.Published.Any(one => one.IsForAll && one.Reference == reference) => links.Value.Under($"practices/{reference}"),
        _ => null,
    };
}
