namespace TipEngage.Data;

/// <summary>Who did what, when, and to which fields; never what was in them.</summary>
internal sealed class AuditRow
{
    /// <summary>Given by the database, in the order of writing.</summary>
    public long Position { get; init; }

    public required string TenantId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person, never their name.</summary>
    public required string ById { get; init; }

    /// <summary>What was done, such as <c>register.change</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Ids of what it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>Names of the fields, separated by blanks.</summary>
    public required string FieldNames { get; init; }
}
