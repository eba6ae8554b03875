namespace TipEngage.Data;

/// <summary>Where a person works: by it their working days are counted, and what they may not decide on.</summary>
internal sealed class PersonPlace
{
    public required string TenantId { get; init; }

    public required string PersonId { get; init; }

    /// <summary>ISO 3166 code of the country.</summary>
    public required string Country { get; set; }

    public required string Organisation { get; set; }

    /// <summary>The places that they named before, a line each; null for none.</summary>
    public string? Earlier { get; set; }

    /// <summary>When they named another place than before; null where there is only one.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>The places that they named before, the latest first.</summary>
    public IReadOnlyList<EarlierPlace> Before() => [.. (Earlier?.Split('\n') ?? []).Select(EarlierPlace.Read)];

    /// <summary>Every place that they ever named, the present one first.</summary>
    public IEnumerable<(string Country, string Organisation)> Ever() => [(Country, Organisation), .. Before().Select(one => (one.Country, one.Organisation))];

    /// <summary>The same but for what another took back and counts no more: one is of an organisation still when one says that one is of another.</summary>
    public IEnumerable<(string Country, string Organisation)> CountingAt(DateTimeOffset moment) =>
        [(Country, Organisation), .. Before().Where(one => one.CountsAt(moment)).Select(one => (one.Country, one.Organisation))];

    /// <summary>Says another place; the one before stays known, and one that was taken back counts again when it is named again.</summary>
    public void Move(string country, string organisation, DateTimeOffset at)
    {
        if ((country, organisation) == (Country, Organisation))
            return;

        EarlierPlace left = new(Country, Organisation.ReplaceLineEndings(" ").Replace('\t', ' '), null);
        Keep([left, .. Before().Where(one => !one.IsAt(left.Country, left.Organisation) && !one.IsAt(country, organisation))]);
        (Country, Organisation, ChangedAt) = (country, organisation, at);
    }

    /// <summary>Has an earlier place count until then and no longer.</summary>
    public void TakeBack(EarlierPlace place, DateTimeOffset until) => Keep([.. Before().Select(one => one == place ? one with { CountsUntil = until } : one)]);

    private void Keep(IReadOnlyList<EarlierPlace> places) => Earlier = places is [] ? null : string.Join('\n', places.Select(one => one.ToLine()));
}
