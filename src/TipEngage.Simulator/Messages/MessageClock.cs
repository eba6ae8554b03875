using System.Globalization;

namespace TipEngage.Simulator.Messages;

/// <summary>Hands out message ids: milliseconds of the epoch, none twice.</summary>
internal sealed class MessageClock(TimeProvider time)
{
    private long last;

    public string NextId()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(before + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            if (Interlocked.CompareExchange(ref last, next, before) == before)
                return next.ToString(CultureInfo.InvariantCulture);
        }
    }
}
