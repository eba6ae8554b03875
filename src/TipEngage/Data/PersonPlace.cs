namespace TipEngage.Data;

/// <summary>Where a person works: by it their working days are counted, and what they may not decide on.</summary>
internal sealed class PersonPlace
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>ISO 3166 code of the country.</summary>
    public required string Country { get; set; }

    public required string Organisation { get; set; }

    /// <summary>The places that they named before, a line each: the country, a blank, the organisation; null for none.</summary>
    public string? Earlier { get; set; }

    /// <summary>When they named another place than before; null where there is only one.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Every place that they ever named, the present one first: one is of an organisation still when one says that one is of another.</summary>
    public IEnumerable<(string Country, string Organisation)> Ever() =>
        [(Country, Organisation), .. (Earlier?.Split('\n') ?? []).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[^1]))];

    /// <summary>Says another place; the one before stays known.</summary>
    public void Move(string country, string organisation, DateTimeOffset at)
    {
        if ((country, organisation) == (Country, Organisation))
            return;

        Earlier = string.Join('\n', Ever().Distinct().Select(one => $"{one.Country} {one.Organisation.ReplaceLineEndings(" ")}"));
        (Country, Organisation, ChangedAt) = (country, organisation, at);
    }
}
