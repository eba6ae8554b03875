using Microsoft.Extensions.DependencyInjection;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Tests.Hosting;

/// <summary>A handler is made at its first turn, lest a start makes hundreds: whether each can be made is found out here and not by the person of that turn.</summary>
[Collection<RunningServiceCollection>]
public sealed class HandlersTests(RunningService service)
{
    private static readonly Type[] roles = [typeof(ICommand), typeof(ICardAction<>), typeof(IInvoke<,>), typeof(IEvent<>)];

    [Fact]
    public async Task Each_handler_there_is_can_be_made_and_is_mapped()
    {
        await using var scope = service.Services.CreateAsyncScope();

        var made = scope.ServiceProvider.GetRequiredService<BotRoutes>().Makers.Select(make => make(scope.ServiceProvider).GetType()).Distinct();

        made.ShouldBe(typeof(Plan).Assembly.GetTypes().Where(IsHandler), ignoreOrder: true);
    }

    private static bool IsHandler(Type type) => type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(one => roles.Contains(one.IsGenericType ? one.GetGenericTypeDefinition() : one));
}
