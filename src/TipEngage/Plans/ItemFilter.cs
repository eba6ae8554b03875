namespace TipEngage.Plans;

/// <summary>Which items of the plan are wanted. The names are written into buttons: never rename one.</summary>
internal enum ItemFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those without an end.</summary>
    Ongoing,

    /// <summary>Those that say "For action".</summary>
    ForAction,

    /// <summary>Those whose years include a year.</summary>
    Active,

    /// <summary>Those whose last year is a year.</summary>
    Due,

    /// <summary>Those that name a year and no other.</summary>
    Only,

    /// <summary>Those whose years are over, with no completion recorded.</summary>
    Overdue,
}
