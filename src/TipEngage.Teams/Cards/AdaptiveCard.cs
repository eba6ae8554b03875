using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Cards;

/// <summary>An Adaptive Card, version 1.5: the newest that Teams shows.</summary>
/// <remarks>Source: <see href="https://adaptivecards.io/schemas/adaptive-card.json"/>. Keep a card under 25 KB.</remarks>
public sealed record AdaptiveCard
{
    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>Address of the schema.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Version of the schema, <c>1.5</c>; <c>1.3</c> for a link preview, where Teams accepts no more.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; init; } = "1.5";

    /// <summary>The elements, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The buttons at the bottom; about six are shown.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>What a client that can't show the card says instead.</summary>
    public required string FallbackText { get; init; }

    /// <summary>Language of the card's texts, a BCP 47 tag.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether the card reads from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>How a client fetches the reader's own view of the card.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>Width and mentions, which only Teams knows.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardOptions? Teams { get; init; }

    /// <summary>Writes the card as UTF-8 JSON.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Wire.AdaptiveCard);

    /// <summary>The card as an attachment, written once: keep it when the card is sent often.</summary>
    public Attachment ToAttachment() => new() { ContentType = Attachment.AdaptiveCardType, Content = new RawJson(ToUtf8()) };
}
