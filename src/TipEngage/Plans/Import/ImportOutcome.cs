using TipEngage.Plans.Documents;

namespace TipEngage.Plans.Import;

/// <summary>What an import came to.</summary>
internal abstract record ImportOutcome
{
    /// <summary>A plan of a new period.</summary>
    public sealed record Added(string Key, int Items) : ImportOutcome;

    /// <summary>A changed document, or changed annotations, of a period that was there.</summary>
    /// <param name="AnnotationsDropped">Our annotations no longer fit the document.</param>
    public sealed record Replaced(string Key, int Items, bool AnnotationsDropped) : ImportOutcome;

    /// <summary>The same bytes again.</summary>
    public sealed record AlreadyThere(string Key) : ImportOutcome;

    /// <summary>The document is no plan; nothing was stored.</summary>
    public sealed record Refused(int Line, PlanFault Fault, string Detail) : ImportOutcome;

    /// <summary>The annotations do not fit; nothing was stored.</summary>
    public sealed record AnnotationsRefused(AnnotationsFault Fault, string Detail) : ImportOutcome;
}
