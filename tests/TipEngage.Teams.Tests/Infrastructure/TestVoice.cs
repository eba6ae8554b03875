using System.Globalization;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Says its sentences with the language under which they are read.</summary>
internal sealed class TestVoice : IBotVoice
{
    private static readonly AsyncLocal<string?> zone = new();

    /// <summary>The time zone of the turn that is handled.</summary>
    public static string? Zone => zone.Value;

    public string CardOutOfDate => $"out of date ({CultureInfo.CurrentUICulture.Name})";

    public string CommandOutOfDate => $"no such command ({CultureInfo.CurrentUICulture.Name})";

    public string NothingToShow => $"nothing to show ({CultureInfo.CurrentUICulture.Name})";

    public string TookTooLong => $"took too long ({CultureInfo.CurrentUICulture.Name})";

    public string AlreadyWorking => $"already working ({CultureInfo.CurrentUICulture.Name})";

    public string NotBeforeAll => $"not before all ({CultureInfo.CurrentUICulture.Name})";

    public CultureInfo CultureOf(Turn turn) => CultureInfo.GetCultureInfo(turn.Locale ?? "en");

    public void Begin(Turn turn) => zone.Value = turn.Timezone;

    public string SomethingBroke(string activityId) => $"something broke: {activityId} ({CultureInfo.CurrentUICulture.Name})";
}
