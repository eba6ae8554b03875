using TipEngage.Practices;

namespace TipEngage.Features.Digests.Content;

/// <summary>A practice that is published no more: of what it said nothing is told.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="State">How it left the library.</param>
internal sealed record LeftPractice(string Reference, PracticeState State);
