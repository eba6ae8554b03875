using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Help;

/// <summary>Help, greetings, and what is said to what can't be read.</summary>
internal static class HelpFeature
{
    public static BotRoutes MapHelp(this BotRoutes routes) => routes
        .Command<ShowHelp>(Commands.Help)
        .Command<Hint>(Commands.Hint)
        .Command<SayUnknown>(Commands.Unknown)
        .Command<Greet>(Commands.Hello)
        .Command<Thank>(Commands.Thanks)
        .Command<DeclineFiles>(Commands.Files)
        .CardAction<ShowHelp, ShowHelp.Data>();
}
