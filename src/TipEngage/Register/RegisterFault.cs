namespace TipEngage.Register;

/// <summary>What is wrong with a statement.</summary>
internal enum RegisterFault
{
    /// <summary>A field that this kind of statement does not have.</summary>
    UnknownField,

    /// <summary>A state, role or kind that does not exist.</summary>
    UnknownState,

    /// <summary>The statement says nothing of what it must say.</summary>
    NoState,

    /// <summary>"Completed" without a source.</summary>
    NoSource,

    /// <summary>The note is longer than 600 characters.</summary>
    NoteTooLong,

    /// <summary>Another text is too long.</summary>
    TextTooLong,

    /// <summary>A link that is no <c>https</c> address.</summary>
    BadLink,

    /// <summary>No day of the Gregorian calendar.</summary>
    BadDate,

    /// <summary>It ends before it begins.</summary>
    EndsBeforeStart,

    /// <summary>A time zone that does not exist.</summary>
    UnknownZone,

    /// <summary>A country or organisation that is not of the process.</summary>
    UnknownParty,

    /// <summary>A label that is none, or <c>RED</c>, which has no place here.</summary>
    BadTlp,

    /// <summary>The item that it is about was superseded after it was shown.</summary>
    Superseded,
}
