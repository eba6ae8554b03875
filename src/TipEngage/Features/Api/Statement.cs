using TipEngage.Access;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>A statement of the register, as it is sent.</summary>
/// <param name="Subject">What it is about, such as <c>4a</c>, <c>4a:TH</c> or <c>MAT-REP:km</c>.</param>
/// <param name="Version">Its version, which <c>If-Match</c> names; 0 where nothing was ever said.</param>
/// <param name="Fields">What it says, by field; empty where it says nothing.</param>
/// <param name="Tlp">How far it may be shared.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="RecordedBy">Who recorded it; for members only.</param>
internal sealed record Statement(string Subject, int Version, IReadOnlyDictionary<string, string> Fields, string? Tlp, DateTimeOffset? RecordedAt, string? RecordedBy)
{
    public static Statement Of(RegisterEntry entry, Role reader) => entry.Position == 0
        ? new(entry.Key.Subject, entry.Version, entry.Fields, null, null, null)
        : new(entry.Key.Subject, entry.Version, entry.Fields, RegisterFields.TlpLabels[(int)entry.Tlp], entry.RecordedAt, RegisterView.NamesPeople(reader) ? entry.ByName : null);
}
