namespace TipEngage.Teams.Activities;

/// <summary>A channel of a team.</summary>
public sealed record ChannelInfo
{
    /// <summary><c>19:…@thread.tacv2</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Its name; null for the General channel.</summary>
    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; init; }
}
