using TipEngage.Features.Digests.Settings;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.Digests.Content;

/// <summary>A digest before it is put into words: what there is, of which time, and how it is set.</summary>
internal sealed record DigestDraft(DigestMaterial Material, DigestWindow Window, DigestSettings Settings)
{
    /// <summary>Whether no further one comes until somebody resumes them: then its card offers that.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The blocks that hold something, in the language of the moment at which they are first asked for.</summary>
    public IReadOnlyList<DigestSection> Sections => field ??= DigestSections.Of(Material, Window, Settings);

    /// <summary>The message that posts it, in the same language.</summary>
    public MessageActivity Message => field ??= MessageActivity.FromCard(WeeklyCard.Create(this).ToAttachment(), WeeklyCard.Summary(this));

    public bool HasNews => Sections.Any(section => section.IsNews);

    /// <summary>Whether nothing happened and no decision is late.</summary>
    public bool IsQuiet => !HasNews && !Material.Waiting.Any(one => one.IsLate);
}
