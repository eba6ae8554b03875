namespace TipEngage.Features.Digests.Content;

/// <summary>How many changes library and register have had: with the same numbers both say the same.</summary>
internal readonly record struct DigestHeads(long Library, long Register);
