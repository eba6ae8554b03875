namespace TipEngage.Data;

/// <summary>A work plan as it was imported: its document, byte for byte, from which the plan is read.</summary>
internal sealed class ImportedPlan
{
    /// <summary>The period as a plan writes it, <c>2017-19</c>; the same after the document is replaced.</summary>
    public required string Key { get; init; }

    public required int FromYear { get; init; }

    public required int ToYear { get; init; }

    public required byte[] Document { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the document.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Our annotations as JSON, never part of the plan; null when there are none.</summary>
    public string? Annotations { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    /// <summary>Counts the imports that changed something; tells other processes to read again.</summary>
    public required int Revision { get; set; }
}
