using TipEngage.Features.Digests.Settings;

namespace TipEngage.Features.Digests.Content;

/// <summary>A digest before it is put into words: what there is, of which time, and how it is set.</summary>
internal sealed record DigestDraft(DigestMaterial Material, DigestWindow Window, DigestSettings Settings)
{
    /// <summary>The blocks that hold something.</summary>
    public IReadOnlyList<DigestSection> Sections { get; } = DigestSections.Of(Material, Window, Settings);

    public bool HasNews => Sections.Any(section => section.IsNews);

    /// <summary>Whether nothing happened and no decision is late.</summary>
    public bool IsQuiet => !HasNews && !Material.Waiting.Any(one => one.IsLate);
}
