using TipEngage.Practices;

namespace TipEngage.Features.Digests.Content;

/// <summary>A practice of the person who reads the digest, which came where it stands in its window.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="State">Where it stands.</param>
internal sealed record OwnPractice(string Reference, PracticeState State)
{
    /// <summary>Whether it is published, and shown to nobody while it is to be purged.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it is not published, and rests as it is while it is to be purged.</summary>
    public bool IsSetAside { get; init; }
}
