namespace TipEngage.Access;

/// <summary>What a person may do; each role may do what the ones before it may.</summary>
internal enum Role
{
    /// <summary>Reads the plan and what is cleared for everybody.</summary>
    Guest,

    /// <summary>Takes part in the business forum or for civil society.</summary>
    Submitter,

    /// <summary>Of the Working Group.</summary>
    Member,

    /// <summary>Records, reviews and publishes.</summary>
    Coordinator,
}
