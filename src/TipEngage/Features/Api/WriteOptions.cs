namespace TipEngage.Features.Api;

/// <summary>What a write may say beside its statement.</summary>
internal sealed record WriteOptions
{
    /// <summary>Key of the plan; the present one where none is named.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether it is only told what would be recorded; by default it is recorded.</summary>
    public bool? Preview { get; init; }
}
