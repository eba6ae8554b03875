using System.Globalization;
using TipEngage.Plans;
using TipEngage.Register;

namespace TipEngage.Features.Api;

/// <summary>The entity tag of what is made of the whole register: another whenever one of its statements changed, and another for each role.</summary>
internal static class ApiTag
{
    public static string Of(RegisterView view, AsOfClock clock, string? more = null) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{view.Plan}.{view.Position}.{(int)view.Role}.{clock.Today:yyyyMMdd}{more}\"");
}
