namespace TipEngage.Data;

/// <summary>The weekly digest of one conversation: when it comes, in which language, and what it holds.</summary>
internal sealed class DigestRow
{
    public required string TenantId { get; init; }

    /// <summary>Id of the conversation, without <c>;messageid=</c>.</summary>
    public required string ConversationId { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Where the connector was when the conversation was last heard of.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>Of a channel: its team; null else.</summary>
    public string? TeamId { get; set; }

    /// <summary>Of a personal chat: id of the person; null else.</summary>
    public string? PersonId { get; set; }

    /// <summary>The day of the week, 0 for Sunday.</summary>
    public required int Day { get; set; }

    /// <summary>The local time, in minutes since midnight.</summary>
    public required int Minute { get; set; }

    /// <summary>IANA name of the time zone.</summary>
    public required string Zone { get; set; }

    /// <summary>BCP 47 name of its language.</summary>
    public required string Language { get; set; }

    /// <summary>Names of the blocks that it holds, separated by blanks; empty for all.</summary>
    public required string Blocks { get; set; }

    /// <summary>Keys of the plan's themes that it tells of, separated by blanks; empty for all.</summary>
    public string Themes { get; set; } = "";

    /// <summary>How far what it holds may be shared at most.</summary>
    public required int Tlp { get; set; }

    /// <summary>Whether it comes in a week without changes too.</summary>
    public bool Always { get; set; }

    public bool IsPaused { get; set; }

    /// <summary>Whether it is paused since Teams lets nobody write there, as in an archived team; it goes on when the team is restored.</summary>
    public bool IsBarred { get; set; }

    /// <summary>When it goes on by itself; null where somebody has to resume it.</summary>
    public DateTimeOffset? PausedUntil { get; set; }

    /// <summary>The next run.</summary>
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>How far the last digest that arrived reaches; before the first, where that one is to begin.</summary>
    public DateTimeOffset? ToldUntil { get; set; }

    /// <summary>Weeks without changes in a row.</summary>
    public int QuietWeeks { get; set; }

    /// <summary>How often in a row it could not be delivered.</summary>
    public int Failures { get; set; }

    public required string SetById { get; set; }

    public required DateTimeOffset SetAt { get; set; }
}
