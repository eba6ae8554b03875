namespace TipEngage.Tests.Infrastructure;

/// <summary>A clock that goes on by itself and can be set.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref ahead));

    public void Set(DateTimeOffset now) => Volatile.Write(ref ahead, (now - base.GetUtcNow()).Ticks);
}
