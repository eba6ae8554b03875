namespace TipEngage.Features.Digests.Content;

/// <summary>A practice that was published.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title, as its person wrote it.</param>
internal sealed record DigestPractice(string Reference, string Title);
