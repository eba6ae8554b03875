namespace TipEngage.Understanding;

/// <summary>What a plan has on a topic.</summary>
internal sealed record PlanTopic
{
    /// <summary>Ids of its items.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Ids of its events.</summary>
    public IReadOnlyList<string> Events { get; set; } = [];

    /// <summary>Ids of the materials that it is about.</summary>
    public IReadOnlyList<string> Materials { get; set; } = [];

    /// <summary>Topics that mean this one where they come together; none where it has phrases of its own.</summary>
    public IReadOnlyList<string> All { get; set; } = [];

    /// <summary>Whether it says only whom something is for, and so counts where no other topic is named.</summary>
    public bool Yields { get; set; }
}
