namespace TipEngage.Data;

/// <summary>How far a digest is. The numbers are stored.</summary>
internal enum DigestDeliveryState
{
    /// <summary>To be sent.</summary>
    Due = 0,

    /// <summary>On the wire, or was when its process died.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>Teams could not take it; it is sent again later.</summary>
    Throttled = 3,

    /// <summary>It did not arrive, or nobody knows whether it did; the next one tells what it would have told.</summary>
    Failed = 4,

    /// <summary>Nothing was to be told, or its time was over.</summary>
    Skipped = 5,

    /// <summary>It was not wanted any more.</summary>
    Cancelled = 6,
}
