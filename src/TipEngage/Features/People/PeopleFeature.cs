using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Who comes and goes.</summary>
internal static class PeopleFeature
{
    public static BotRoutes MapPeople(this BotRoutes routes) => routes
        .Event<Welcome, InstallationUpdateActivity>()
        .Event<Welcome, ConversationUpdateActivity>();
}
