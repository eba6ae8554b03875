namespace TipEngage.Features.Api;

/// <summary>What a write may say beside its statement.</summary>
/// <param name="Plan">Key of the plan; the present one where none is named.</param>
/// <param name="Preview">Whether it is only told what would be recorded; by default it is recorded.</param>
internal sealed record WriteOptions(string? Plan, bool? Preview);
