namespace TipEngage.Data;

/// <summary>One change of the register; rows are added and never altered.</summary>
internal sealed class RegisterChangeRow
{
    public required string Plan { get; init; }

    /// <summary>Number of the change within its plan, from 1, without gaps and in the order of commits.</summary>
    public required long Position { get; init; }

    /// <summary>Made with the preview, so that confirming twice records once.</summary>
    public required Guid ChangeId { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    /// <summary>Version of the statement after the change.</summary>
    public required int Version { get; init; }

    public string? Item { get; init; }

    /// <summary>Key of the theme that it belongs to; null for none.</summary>
    public string? Theme { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string TenantId { get; init; }

    public required string ById { get; init; }

    public string? ByName { get; init; }

    /// <summary>The fields with their old and new values as JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>How far it may be shared: as little as what it replaced and what it brought.</summary>
    public required int Tlp { get; init; }

    /// <summary>The change that this one takes back; null for none.</summary>
    public Guid? Undoes { get; init; }
}
