namespace TipEngage.Data;

/// <summary>Where a person works: by it their working days are counted, and what they may not decide on.</summary>
internal sealed class PersonPlace
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>ISO 3166 code of the country.</summary>
    public required string Country { get; set; }

    public required string Organisation { get; set; }
}
