namespace TipEngage.Plans.Documents;

/// <summary>Why annotations do not fit a document. Each has its sentence in the resources, <c>Import_Annotations_…</c>.</summary>
internal enum AnnotationsFault
{
    NotJson,
    NotInPlan,
    UnknownItem,
    ItemMissing,
    UnknownTheme,
    UnknownMaterial,
    DuplicateId,
    TitleIsInPlan,
    TitleMissing,
    PartyUnclear,
    DatesReversed,
}
