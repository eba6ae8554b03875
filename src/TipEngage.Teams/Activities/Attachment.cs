namespace TipEngage.Teams.Activities;

/// <summary>A card or a file of a message.</summary>
public sealed record Attachment
{
    /// <summary>Content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Content type of a thumbnail card, used for previews in search results.</summary>
    public const string ThumbnailCardType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>What it is, such as <see cref="AdaptiveCardType"/> or <c>text/html</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card, or the content of another kind.</summary>
    public RawJson? Content { get; init; }

    /// <summary>Address of the content, where it is not inside.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Name of a file.</summary>
    public string? Name { get; init; }

    /// <summary>In search results: the card shown in the list. Without one the result is not shown.</summary>
    public Attachment? Preview { get; init; }
}
