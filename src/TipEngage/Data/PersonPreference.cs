namespace TipEngage.Data;

/// <summary>The language that a person chose to be answered in, and the time zone by which days and hours are told to them.</summary>
internal sealed class PersonPreference
{
    public required string TenantId { get; init; }

    /// <summary>Entra object id, else the id in the channel.</summary>
    public required string PersonId { get; init; }

    /// <summary>BCP 47 name; null after the person took the choice back.</summary>
    public required string? Language { get; set; }

    /// <summary>IANA name of the zone; null where the person chose none.</summary>
    public string? Zone { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
