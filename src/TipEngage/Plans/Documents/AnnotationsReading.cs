namespace TipEngage.Plans.Documents;

/// <summary>What reading annotations came to.</summary>
internal abstract record AnnotationsReading
{
    /// <summary>They fit the document.</summary>
    public sealed record Read(PlanAnnotations Annotations) : AnnotationsReading;

    /// <summary>They do not.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Detail">The quotation, id or place in question.</param>
    public sealed record Refused(AnnotationsFault Fault, string Detail) : AnnotationsReading;
}
