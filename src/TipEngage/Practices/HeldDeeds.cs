using System.Text.Json.Serialization;

namespace TipEngage.Practices;

/// <summary>What a person did among others, as it is held.</summary>
internal sealed record HeldDeeds
{
    public required IReadOnlyList<HeldEndorsement> Endorsements { get; init; }

    public required IReadOnlyList<HeldAdoption> Adoptions { get; init; }

    public required IReadOnlyList<HeldReview> Reviews { get; init; }

    /// <summary>What the person did to practices of others: was given, accepted or asked to purge.</summary>
    public required IReadOnlyList<string> Decided { get; init; }

    /// <summary>What the person wrote in the register, with the words.</summary>
    public required IReadOnlyList<HeldStatement> Statements { get; init; }

    public required IReadOnlyList<HeldInvitation> Invitations { get; init; }

    /// <summary>When the person came by an invitation.</summary>
    public required IReadOnlyList<DateTimeOffset> Admitted { get; init; }

    /// <summary>When the person gave or took a role.</summary>
    public required IReadOnlyList<DateTimeOffset> RolesGiven { get; init; }

    /// <summary>The digests that the person gets, or set for others to read along.</summary>
    public required IReadOnlyList<HeldDigest> Digests { get; init; }

    /// <summary>Newsletters that the person made or released.</summary>
    public required IReadOnlyList<int> Newsletters { get; init; }

    /// <summary>When the bot was installed in chats of the person.</summary>
    public required IReadOnlyList<DateTimeOffset> Chats { get; init; }

    public required IReadOnlyList<HeldAudit> Audit { get; init; }
}

/// <summary>An endorsement among what is held.</summary>
internal sealed record HeldEndorsement(string Practice, string Party, string? Said, bool IsNamed, DateTimeOffset At);

/// <summary>An adoption among what is held.</summary>
internal sealed record HeldAdoption(string Practice, string Country, int Year, DateTimeOffset At);

/// <summary>Scores that the person gave a practice.</summary>
internal sealed record HeldReview(string Practice, int ContentVersion, string? Name, [property: JsonIgnore] IReadOnlyDictionary<string, int> Scores, bool HasInterest, DateTimeOffset At)
{
    public IReadOnlyDictionary<string, string>? ScoresInWords { get; init; }
}

/// <summary>What the person wrote of one thing in the register.</summary>
internal sealed record HeldStatement(
    string Plan, [property: JsonIgnore] string Kind, [property: JsonIgnore] string Subject, DateTimeOffset At, string? Name, [property: JsonIgnore] IReadOnlyDictionary<string, string?> Written)
{
    /// <summary>What it is about.</summary>
    public string? InWords { get; init; }

    public IReadOnlyDictionary<string, string>? WrittenInWords { get; init; }
}

/// <summary>A digest among what is held: when it comes and what it is to hold.</summary>
internal sealed record HeldDigest(
    string Chat, [property: JsonIgnore] DayOfWeek Day, string Time, string Zone, string Language, string Blocks, string Themes, bool IsPaused, DateTimeOffset SetAt)
{
    public string? DayInWords { get; init; }
}

/// <summary>An invitation that the person made.</summary>
internal sealed record HeldInvitation(string Purpose, int Uses, int Used, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt);

/// <summary>A row of the audit about what the person did, without whom it was done to.</summary>
internal sealed record HeldAudit(DateTimeOffset At, [property: JsonIgnore] string Action, [property: JsonIgnore] string FieldNames)
{
    /// <summary>Reference of the practice that it was done to; null for other things.</summary>
    public string? Reference { get; init; }

    public string? InWords { get; init; }

    public string? FieldsInWords { get; init; }
}
