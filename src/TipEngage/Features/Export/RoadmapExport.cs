using System.Text.Json.Serialization;

namespace TipEngage.Features.Export;

/// <summary>The items of a plan with what is recorded of them, as far as a role may see it at one moment.</summary>
internal sealed record RoadmapExport
{
    /// <summary>Period of the plan.</summary>
    public required string Plan { get; init; }

    public required string PlanTitle { get; init; }

    /// <summary>The moment, or the fixed day by which questions are answered; UTC.</summary>
    public required string AsOf { get; init; }

    /// <summary>The narrowest label of all that it holds.</summary>
    public required string Tlp { get; init; }

    public required IReadOnlyList<ExportedItem> Items { get; init; }

    public required IReadOnlyList<ExportedEvent> Events { get; init; }

    /// <summary>What members do beside the plan.</summary>
    public required IReadOnlyList<ExportedInitiative> Initiatives { get; init; }

    /// <summary>The changes, the latest first, a line for each field.</summary>
    public required IReadOnlyList<ExportedChange> History { get; init; }

    /// <summary>So many changes are in the file, since there are more; null where all are.</summary>
    public int? LatestChangesOnly { get; init; }

    /// <summary>Whether its reader may know who recorded what.</summary>
    [JsonIgnore]
    public bool NamesPeople { get; init; }
}
