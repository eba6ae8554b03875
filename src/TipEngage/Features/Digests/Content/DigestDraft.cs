using TipEngage.Features.Digests.Settings;
using TipEngage.Resources;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Digests.Content;

/// <summary>A digest before it is put into words: what there is, of which time, and how it is set.</summary>
internal sealed record DigestDraft(DigestMaterial Material, DigestWindow Window, DigestSettings Settings)
{
    /// <summary>That no further one comes, and until when: then its card says so and offers to resume; null where they come.</summary>
    public string? Paused { get; init; }

    /// <summary>Whether it was stopped since: then its card says so and offers to set another.</summary>
    public bool IsStopped { get; init; }

    /// <summary>What stands above it where it is posted; null for nothing.</summary>
    public string? Note => IsStopped ? Strings.Digest_Stopped : Paused;

    /// <summary>The blocks that hold something, in the language of the moment at which they are first asked for.</summary>
    public IReadOnlyList<DigestSection> Sections => field ??= DigestSections.Of(Material, Window, Settings);

    /// <summary>The message that posts it, in the same language.</summary>
    public MessageActivity Message => field ??= MessageActivity.FromCard(WeeklyCard.Posted(this).ToAttachment(), WeeklyCard.Summary(this));

    /// <summary>The one line that is posted of a week in which nothing happened.</summary>
    public MessageActivity Line => MessageActivity.FromCard(WeeklyCard.OfQuietWeek(this).ToAttachment(), WeeklyCard.Quiet(Material));

    public bool HasNews => Sections.Any(section => section.IsNews);

    /// <summary>Whether nothing happened and no decision is late.</summary>
    public bool IsQuiet => !HasNews && !Material.IsHeldLate && !Material.Waiting.Any(one => one.IsLate);
}
