namespace TipEngage.Data;

/// <summary>How far a letter is. The numbers are stored.</summary>
internal enum LetterState
{
    /// <summary>Not sent yet.</summary>
    Due = 0,

    /// <summary>On the wire, or was when its process died.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>Given up: nothing reached its person for long, or Teams will never take it.</summary>
    Failed = 3,

    /// <summary>There is nothing to say any more.</summary>
    Dropped = 4,

    /// <summary>Never sent: its person has no chat and reads it on their page, for as long as the content that it is about is kept.</summary>
    OnPage = 5,
}
