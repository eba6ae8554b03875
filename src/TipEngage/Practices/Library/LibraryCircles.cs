using TipEngage.Access;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Who may see which practices: the library holds none that is narrower than for the Working Group.</summary>
internal static class LibraryCircles
{
    public static Tlp WidestFor(Role role) => role >= Role.Member ? Tlp.Green : Tlp.Clear;
}
