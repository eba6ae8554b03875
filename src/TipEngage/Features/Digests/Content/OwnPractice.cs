using TipEngage.Practices;

namespace TipEngage.Features.Digests.Content;

/// <summary>A practice of the person who reads the digest, which came where it stands in its window.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="State">Where it stands.</param>
internal sealed record OwnPractice(string Reference, PracticeState State);
