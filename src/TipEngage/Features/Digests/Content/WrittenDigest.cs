using TipEngage.Teams.Activities;

namespace TipEngage.Features.Digests.Content;

/// <summary>A digest in words.</summary>
/// <param name="Message">What is posted.</param>
/// <param name="Heads">How far library and register were when it was written.</param>
internal sealed record WrittenDigest(MessageActivity Message, DigestHeads Heads);
