namespace TipEngage.Plans.Documents;

/// <summary>Why a document is no plan. Each has its sentence in the resources, <c>Import_Fault_…</c>.</summary>
internal enum PlanFault
{
    Empty,
    TooLarge,
    NotUtf8,
    ControlCharacter,
    NoTitle,
    NoHeader,
    RowBeforeHeader,
    NoRows,
    MissingTab,
    TooManyTabs,
    NotAParagraph,
    UnknownTag,
    UnbalancedTag,
    EmptyText,
    LetterWithoutNumber,
    DuplicateItem,
    OutOfOrder,
    StatementWithoutHeading,
    HeadingWithoutStatement,
    UnknownStatus,
    YearsReversed,
    PeriodsDisagree,
}
