namespace TipEngage.Data;

/// <summary>How far a letter is. The numbers are stored.</summary>
internal enum LetterState
{
    /// <summary>Not sent yet.</summary>
    Due = 0,

    /// <summary>On the wire, or was when its process died.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>Given up after many attempts.</summary>
    Failed = 3,

    /// <summary>There is no chat, or nothing to say any more.</summary>
    Dropped = 4,
}
