namespace TipEngage.Practices.Form;

/// <summary>What is wrong with a field.</summary>
internal enum PracticeFault
{
    Missing,
    TooLong,
    UnknownChoice,
    TooManyChoices,

    /// <summary>That there is none, and something else besides.</summary>
    NoneAndMore,
    BadLink,
    TooManyLines,
    BadMonth,

    /// <summary>A label that does not allow to keep it here.</summary>
    TooSecret,

    /// <summary>A safe wording that leaves something to be written.</summary>
    Unfinished,
}
