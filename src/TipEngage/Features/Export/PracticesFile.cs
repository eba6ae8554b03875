using TipEngage.Practices.Library;
using TipEngage.Resources;

namespace TipEngage.Features.Export;

/// <summary>All published practices that everybody may see.</summary>
/// <param name="Tlp">How far the file may be shared.</param>
/// <param name="Licence">Name of the licence under which it may be used.</param>
/// <param name="LicenceUrl">Where that is found.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Practices">The practices, by their reference.</param>
internal sealed record PracticesFile(string Tlp, string Licence, Uri LicenceUrl, DateTimeOffset MadeAt, IReadOnlyList<PracticeView> Practices)
{
    /// <summary>What of it is not under the licence.</summary>
    public string Exceptions { get; } = Strings.Library_Exceptions;
}
