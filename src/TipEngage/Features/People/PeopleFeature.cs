using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.People;

/// <summary>Who comes and goes, what each may do, and the language and time zone each is answered in.</summary>
internal static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<Preferences>()
        .AddHostedService(provider => provider.GetRequiredService<Preferences>())
        .AddSingleton<AnswerLanguage>()
        .AddSingleton<AnswerZone>();

    public static BotRoutes MapPeople(this BotRoutes routes) => routes
        .Command<ChooseLanguage>(Commands.Language)
        .Command<ChooseZone>(Commands.Zone)
        .Command<TellRole>(Commands.Role)
        .Command<ListRoles>(Commands.Roles)
        .CardAction<ListRoles, ListRoles.Data>()
        .CardAction<PreviewRole, PreviewRole.Data>()
        .CardAction<ChangeRole, ChangeRole.Data>()
        .Event<Welcome, InstallationUpdateActivity>()
        .Event<Welcome, ConversationUpdateActivity>();
}
