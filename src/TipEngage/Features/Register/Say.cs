using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>The short answers of the register.</summary>
internal static class Say
{
    public static Reply Gone => Reply.Text(Strings.Item_Gone);

    /// <summary>For whom may not; it says nothing of what there is.</summary>
    public static Reply NotForYou => Reply.Text(Strings.Permission_Coordinators).Privately();
}
