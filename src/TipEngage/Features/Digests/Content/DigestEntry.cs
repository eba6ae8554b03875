namespace TipEngage.Features.Digests.Content;

/// <summary>A line of a digest.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">What is said about it.</param>
/// <param name="Mark">Mark of the thing that it shows; null for none.</param>
internal sealed record DigestEntry(string Title, IReadOnlyList<string> Lines, string? Mark = null);
