namespace TipEngage.Data;

/// <summary>One digest of one conversation: there is never a second for the same run.</summary>
internal sealed class DigestDelivery
{
    public required string TenantId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>When it was to come.</summary>
    public required DateTimeOffset Run { get; init; }

    /// <summary>Whether somebody asked for it beside its day.</summary>
    public bool IsExtra { get; init; }

    public required DigestDeliveryState State { get; set; }

    /// <summary>Why it is in its state, as a code that has its words in the resources; null where nothing is to be said.</summary>
    public string? Reason { get; set; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>It is not sent before then.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>What it tells begins then; null before it was sent.</summary>
    public DateTimeOffset? From { get; set; }

    /// <summary>What it tells ends then.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>Made by the process that sends it, so that no other does; null for none.</summary>
    public Guid? Claim { get; set; }

    /// <summary>Id that Teams gave the message; null where there is none.</summary>
    public string? ActivityId { get; set; }

    /// <summary>How often its buttons were pressed, by whomever; nothing is kept of who.</summary>
    public int Interactions { get; set; }
}
