namespace TipEngage.Data;

/// <summary>Somebody who uses a published practice too, somewhere and since a year.</summary>
internal sealed class AdoptionRow
{
    public required Guid PracticeId { get; init; }

    /// <summary>Code of the country in which it is used.</summary>
    public required string Country { get; init; }

    /// <summary>Id of the person who said so.</summary>
    public required string ById { get; init; }

    public required int Year { get; set; }

    public required DateTimeOffset At { get; set; }
}
