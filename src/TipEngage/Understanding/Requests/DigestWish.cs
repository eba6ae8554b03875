namespace TipEngage.Understanding.Requests;

/// <summary>What somebody wants of a digest.</summary>
internal enum DigestWish
{
    /// <summary>To see how it is set.</summary>
    Show,

    Set,
    Pause,
    Resume,
    Stop,

    /// <summary>To see the next one, alone.</summary>
    Preview,

    /// <summary>To have one sent at once.</summary>
    Now,

    /// <summary>To see what became of those that were sent.</summary>
    Report,

    /// <summary>To draft a newsletter of the same things.</summary>
    Newsletter,
}
