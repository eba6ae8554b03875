namespace TipEngage.Data;

/// <summary>That a person is owed a message of their own, noted in the transaction of what it tells.</summary>
internal sealed class Letter
{
    /// <summary>What it tells and the occasion, such as <c>practice.decided/…/7</c>: each once.</summary>
    public required string Key { get; init; }

    /// <summary>Who writes it, such as <c>practice</c>.</summary>
    public required string Kind { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Id of the person who gets it.</summary>
    public required string PersonId { get; init; }

    /// <summary>Id of what it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What is told, as a code of whoever writes it.</summary>
    public required string Told { get; init; }

    /// <summary>What else is to be told, as JSON; taken away with the content that it is about.</summary>
    public string? Detail { get; set; }

    public required LetterState State { get; set; }

    /// <summary>When it came into its state.</summary>
    public required DateTimeOffset At { get; set; }

    public int Attempts { get; set; }

    /// <summary>It is not sent before then: because it failed, or because another process is about to.</summary>
    public required DateTimeOffset NotBefore { get; set; }

    /// <summary>Made by the process that sends it, so that no other does; null for none.</summary>
    public Guid? Claim { get; set; }
}
