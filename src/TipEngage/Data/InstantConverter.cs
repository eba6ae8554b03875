using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TipEngage.Data;

/// <summary>Stores instants as microseconds since 1970 UTC, which both databases can order and compare.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(instant => ToMicroseconds(instant), stored => FromMicroseconds(stored))
{
    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long stored) =>
        DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);
}
