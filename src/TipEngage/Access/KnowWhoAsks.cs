using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>Finds out what is new about the person of a turn before it is answered, and never keeps the turn waiting long for it.</summary>
internal sealed class KnowWhoAsks(RoleMemory given, Roles roles, Visitors visitors, TimeProvider clock) : ITurnPreparation
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(1);

    public async ValueTask PrepareAsync(Turn turn, CancellationToken cancellationToken)
    {
        var caughtUp = given.CatchUpAsync(cancellationToken);
        if (roles.HangsOnAccount(Person.Of(turn)) && visitors.LearnAsync(turn) is { IsCompleted: false } learning)
            await Task.WhenAny(learning, Task.Delay(longestWait, clock, cancellationToken));
        await caughtUp;
    }
}
