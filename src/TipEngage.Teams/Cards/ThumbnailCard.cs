using System.Text.Json;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Cards;

/// <summary>A small card of title and text: the preview of a search result.</summary>
public sealed record ThumbnailCard
{
    /// <summary>Title, two lines at most.</summary>
    public required string Title { get; init; }

    /// <summary>Text under it.</summary>
    public string? Text { get; init; }

    /// <summary>What a press does; an invoke that gives its value to the handler of <c>composeExtension/selectItem</c>.</summary>
    public ThumbnailTap? Tap { get; init; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new()
    {
        ContentType = Attachment.ThumbnailCardType,
        Content = new RawJson(JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Wire.ThumbnailCard)),
    };
}
