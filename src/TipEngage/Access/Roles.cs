using Microsoft.Extensions.Options;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Access;

/// <summary>Knows the role of each person.</summary>
internal sealed class Roles(IOptions<RoleOptions> options)
{
    public Role Of(Turn turn) => options.Value.IsCoordinator(turn.UserId) ? Role.Coordinator : Role.Member;

    public ValueTask<Role> NowAsync(Person person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(options.Value.IsCoordinator(person.Id) ? Role.Coordinator : Role.Member);
}
