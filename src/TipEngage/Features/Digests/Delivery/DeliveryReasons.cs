using TipEngage.Data;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Delivery;

/// <summary>Why a digest is in its state. The codes are stored: never rename one.</summary>
internal static class DeliveryReasons
{
    public const string Throttled = "throttled";
    public const string Busy = "busy";
    public const string NoConnection = "no-connection";
    public const string Unsure = "unsure";
    public const string NoId = "no-id";
    public const string Removed = EndDigest.Removed;
    public const string Deleted = "deleted";
    public const string Blocked = "blocked";
    public const string Refused = "refused";
    public const string GivenUp = "given-up";
    public const string Quiet = "quiet";
    public const string Paused = "paused";
    public const string Missed = "missed";
    public const string Stopped = "stopped";
    public const string Withdrawn = "withdrawn";
    public const string Told = "told";
    public const string NoZone = "no-zone";
    public const string NotWritten = "not-written";

    /// <summary>The sentence of a code; null for none.</summary>
    public static string? Words(string? reason) => reason switch
    {
        null => null,
        Throttled => Strings.Delivery_Throttled,
        Busy => Strings.Delivery_Busy,
        NoConnection => Strings.Delivery_NoConnection,
        Unsure => Strings.Delivery_Unsure,
        NoId => Strings.Delivery_NoId,
        Removed => Strings.Delivery_Removed,
        Deleted => Strings.Delivery_Deleted,
        Blocked => Strings.Delivery_Blocked,
        Quiet => Strings.Delivery_Quiet,
        Paused => Strings.Delivery_Paused,
        Missed => Strings.Delivery_Missed,
        Stopped => Strings.Delivery_Stopped,
        Withdrawn => Strings.Delivery_Withdrawn,
        Told => Strings.Delivery_Told,
        NoZone => Strings.Delivery_NoZone,
        NotWritten => Strings.Delivery_NotWritten,
        GivenUp => Strings.Delivery_GivenUp,
        _ => Strings.Delivery_Refused,
    };
}
