using Microsoft.Extensions.Options;
using TipEngage.Schedules;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Following;

/// <summary>Who follows what, and how they are told when it changes.</summary>
internal static class FollowingFeature
{
    private static readonly TimeSpan interval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddFollowing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FollowingOptions>().Bind(configuration.GetSection(FollowingOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<FollowingOptions>, FollowingOptionsValidator>()
            .AddSingleton<NoticeOutbox>()
            .AddSingleton<NoticeWriter>()
            .AddSingleton<NoticePost>()
            .AddSchedule<SendNotices>("following.send", interval)
            .AddSchedule<KeepParentCards>("following.cards", interval);
    }

    public static BotRoutes MapFollowing(this BotRoutes routes) => routes
        .Command<StartFollowing>(Commands.Follow)
        .Command<StopFollowing>(Commands.Unfollow)
        .Command<ListFollowed>(Commands.Following)
        .CardAction<StartFollowing, StartFollowing.Data>()
        .CardAction<StopFollowing, StopFollowing.Data>()
        .CardAction<ListFollowed, ListFollowed.Data>();
}
