using System.ComponentModel.DataAnnotations;

namespace TipEngage.Features.Export;

/// <summary>How much is handed out, from the <c>Export</c> section.</summary>
internal sealed class ExportOptions
{
    public const string Section = "Export";

    /// <summary>Files that a person, or an address without a token, may fetch from this process within a minute.</summary>
    /// <value>From 1 to 10,000; 20 by default.</value>
    [Range(1, 10_000)]
    public int PerMinute { get; init; } = 20;

    /// <summary>Changes in a file, the latest; where there are more, the file and the answer in the chat say so.</summary>
    /// <value>From 1 to 100,000; 10,000 by default.</value>
    [Range(1, 100_000)]
    public int MostChanges { get; init; } = 10_000;
}
