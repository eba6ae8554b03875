using Microsoft.Extensions.Time.Testing;

namespace TipEngage.Teams.Tests.Auth;

/// <summary>A clock whose hands are set back while its time stamps go on, as those of a machine do.</summary>
internal sealed class SteadyClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan back;

    public override long GetTimestamp() => base.GetTimestamp() + back.Ticks;

    public void SetBack(TimeSpan by)
    {
        back += by;
        AdjustTime(GetUtcNow() - by);
    }
}
