using System.Globalization;

namespace TipEngage.Features.Digests.Content;

/// <summary>All but its material that a digest's message depends on.</summary>
/// <param name="Language">The language of the moment.</param>
/// <param name="Window">The time that it tells of.</param>
/// <param name="Zone">Whose clocks name its days.</param>
/// <param name="Blocks">Its blocks, with blanks between them.</param>
/// <param name="Themes">Its themes, with blanks between them.</param>
/// <param name="Paused">That it is paused, and until when; null where it is not.</param>
internal sealed record DigestLook(string Language, DigestWindow Window, string Zone, string Blocks, string Themes, string? Paused)
{
    public static DigestLook Of(DigestDraft draft) => new(
        CultureInfo.CurrentUICulture.Name,
        draft.Window,
        draft.Settings.Zone,
        string.Join(' ', draft.Settings.Blocks.Order()),
        string.Join(' ', draft.Settings.Themes.Order(StringComparer.Ordinal)),
        draft.Paused);
}
