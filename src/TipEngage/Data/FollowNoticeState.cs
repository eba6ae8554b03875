namespace TipEngage.Data;

/// <summary>How far word of a change is. The numbers are stored.</summary>
internal enum FollowNoticeState
{
    /// <summary>Not told yet.</summary>
    Due = 0,

    /// <summary>The message is on the wire, or was when its process died.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>Given up after many attempts.</summary>
    Failed = 3,
}
