using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>What a write would make of a statement, told before it is sent; nothing of it is recorded.</summary>
/// <param name="Subject">What it is about, such as <c>4a</c>.</param>
/// <param name="Version">The version that stands now, which <c>If-Match</c> names.</param>
/// <param name="Fields">What the statement would say, by field.</param>
/// <param name="Tlp">How far it could be shared then.</param>
/// <param name="Changes">What would be another; empty where all would stay as it is.</param>
internal sealed record StatementPreview(string Subject, int Version, IReadOnlyDictionary<string, string> Fields, string Tlp, IReadOnlyList<FieldChange> Changes)
{
    public static StatementPreview Of(RegisterEntry then, int present, IReadOnlyList<FieldChange> changes) =>
        new(then.Key.Subject, present, then.Fields, RegisterFields.TlpLabels[(int)then.Tlp], changes);
}
