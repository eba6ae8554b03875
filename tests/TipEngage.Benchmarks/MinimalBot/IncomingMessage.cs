namespace TipEngage.Benchmarks.MinimalBot;

/// <summary>What the minimal bot reads of an activity.</summary>
internal sealed record IncomingMessage
{
    public required string Type { get; init; }

    public required string Id { get; init; }

    public required string ServiceUrl { get; init; }

    public required Account From { get; init; }

    public required Account Recipient { get; init; }

    public required Account Conversation { get; init; }

    public string? Text { get; init; }

    internal sealed record Account(string Id);
}
