using TipEngage.Plans;
using TipEngage.Resources;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Says by the days and hours of which time zone a person is answered: the one they chose, else that of their client, else that of the settings.</summary>
internal sealed class AnswerZone(Preferences preferences, AsOfClock clock)
{
    public TimeZoneInfo Of(Turn turn) => preferences.ZoneOf(turn) ?? ReaderZone.Find(turn.Timezone) ?? clock.Zone;
}
