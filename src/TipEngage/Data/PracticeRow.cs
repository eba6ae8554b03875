namespace TipEngage.Data;

/// <summary>A practice that somebody shares or begins to share, with where it stands.</summary>
internal sealed class PracticeRow
{
    public required Guid Id { get; init; }

    /// <summary>Number of its reference, given when it is submitted; null before.</summary>
    public int? Number { get; set; }

    public required string TenantId { get; init; }

    /// <summary>Id of the person whose it is.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Name of that person as Teams showed it: for coordinators only, never published.</summary>
    public string? OwnerName { get; set; }

    /// <summary>Where it stands, a name that is never changed.</summary>
    public required string State { get; set; }

    /// <summary>How often it was changed: whoever saw an older one is told.</summary>
    public required int Version { get; set; }

    /// <summary>How much is told.</summary>
    public required int Level { get; set; }

    /// <summary>The step of the form that is to be filled in next.</summary>
    public required string Step { get; set; }

    /// <summary>What is being filled in, as JSON; null where nothing is.</summary>
    public string? Draft { get; set; }

    /// <summary>What was submitted, as JSON; null before, and after its content is gone.</summary>
    public string? Fields { get; set; }

    /// <summary>How far what was submitted may be shared.</summary>
    public int Tlp { get; set; }

    /// <summary>Kinds of findings for which a coordinator must look first, separated by blanks; null for none.</summary>
    public string? Held { get; set; }

    /// <summary>Version of the sentences that were agreed to; null before.</summary>
    public string? ConsentVersion { get; set; }

    public DateTimeOffset? ConsentAt { get; set; }

    /// <summary>The door that it was begun at.</summary>
    public required string Door { get; init; }

    /// <summary>Language in which its person is told about it.</summary>
    public required string Tongue { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }
}
