namespace TipEngage.Teams.Activities;

/// <summary>A team.</summary>
public sealed record TeamInfo
{
    /// <summary><c>19:…@thread.tacv2</c>, the id of its General channel.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>GUID of its Microsoft 365 group.</summary>
    public string? AadGroupId { get; init; }

    /// <summary>Its tenant; from the team call only.</summary>
    public string? TenantId { get; init; }

    /// <summary>How many channels it has; from the team call only.</summary>
    public int? ChannelCount { get; init; }

    /// <summary>How many members it has; from the team call only.</summary>
    public int? MemberCount { get; init; }
}
