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

    /// <summary>How often what its reviewers see was changed: whoever decides on an older one is told.</summary>
    public int Revision { get; set; }

    /// <summary>How often it was submitted: reviews count for what they read.</summary>
    public int ContentVersion { get; set; }

    /// <summary>When it came where it stands; from then its clock runs.</summary>
    public DateTimeOffset StateAt { get; set; }

    /// <summary>Since when nobody is reminded any more, because nothing came back; null while somebody is.</summary>
    public DateTimeOffset? DormantAt { get; set; }

    /// <summary>Id of the coordinator who sees to it; null for nobody.</summary>
    public string? AssigneeId { get; set; }

    public string? AssigneeName { get; set; }

    /// <summary>Id of the coordinator who accepted it: another one publishes it.</summary>
    public string? AcceptedById { get; set; }

    /// <summary>Fields as reviewers would change them, as JSON, until their person agrees; null for none.</summary>
    public string? Proposed { get; set; }

    /// <summary>When its person agreed to what is to be published.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>Why it was decided so the last time, as a code that has its words in the resources.</summary>
    public string? Reason { get; set; }

    /// <summary>What its person is asked to change, by field, as JSON; null for nothing.</summary>
    public string? Comments { get; set; }

    /// <summary>Id of the coordinator who asked for its content to be purged: another one does it.</summary>
    public string? PurgeAskedById { get; set; }

    public DateTimeOffset? PurgeAskedAt { get; set; }

    /// <summary>How far its evidence reaches, a name that is never changed; null before it is accepted.</summary>
    public string? Tier { get; set; }

    /// <summary>Why, as codes that have their words in the resources, separated by blanks.</summary>
    public string? TierReason { get; set; }

    /// <summary>Whether nobody but its person checked what it says.</summary>
    public bool IsSelfReported { get; set; }

    /// <summary>When it was published the last time; null where it never was.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How often it was published, as in its citation.</summary>
    public int PublishedVersion { get; set; }

    /// <summary>Number of the published practice whose text it is to replace; null for a practice of its own.</summary>
    public int? UpdateOf { get; set; }

    /// <summary>Id of the practice with whose text it was begun, the first one where that was begun with another's itself; its own for one of its own words; null where nobody has looked yet.</summary>
    public Guid? TextOf { get; set; }

    /// <summary>When its person said the last time that it is still true.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}
