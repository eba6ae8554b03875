namespace TipEngage.Data;

/// <summary>A newsletter: a draft until somebody releases it, and then kept as it was.</summary>
internal sealed class NewsletterRow
{
    public required string TenantId { get; init; }

    /// <summary>Counts from one in each tenant.</summary>
    public required int Number { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Version { get; set; }

    /// <summary>BCP 47 name of its language.</summary>
    public required string Language { get; set; }

    /// <summary>How far it may be shared.</summary>
    public required int Tlp { get; set; }

    /// <summary>What it tells begins then.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>What it tells ends then.</summary>
    public required DateTimeOffset Until { get; set; }

    public required string Subject { get; set; }

    /// <summary>What a coordinator wrote above all else; empty for nothing.</summary>
    public required string Introduction { get; set; }

    /// <summary>As it was released; null for a draft.</summary>
    public string? Html { get; set; }

    /// <summary>The same in plain text; null for a draft.</summary>
    public string? Text { get; set; }

    public required string MadeById { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public string? ReleasedById { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }
}
