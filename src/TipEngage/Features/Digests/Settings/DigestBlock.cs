namespace TipEngage.Features.Digests.Settings;

/// <summary>A part of a digest, in the order in which they stand. Their names are stored: never rename one.</summary>
internal enum DigestBlock
{
    /// <summary>Practices that wait for a decision; for coordinators.</summary>
    Decisions,

    /// <summary>How many texts are held by safeguards; for coordinators.</summary>
    Held,

    /// <summary>Practices that are published no more; for coordinators.</summary>
    Left,

    /// <summary>Own practices that moved; for a person alone.</summary>
    Own,

    /// <summary>Items whose years are over with no completion recorded.</summary>
    Overdue,

    /// <summary>What changed.</summary>
    Changes,

    /// <summary>Events of the next weeks, and those without a date.</summary>
    Events,

    /// <summary>Practices that were published.</summary>
    Practices,

    /// <summary>Translations that changed.</summary>
    Translations,

    /// <summary>One item that the reader could help with; for a member alone.</summary>
    Help,

    /// <summary>From how many members nothing is recorded; for coordinators.</summary>
    Participation,

    /// <summary>Contacts and members that somebody has to verify; for coordinators.</summary>
    Checks,

    /// <summary>Digests that could not be delivered; for coordinators.</summary>
    Failures,
}
