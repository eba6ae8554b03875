namespace TipEngage.Teams.Cards;

/// <summary>An image: PNG, JPEG or GIF, 1024 x 1024 pixels and 1 MB at most, over https without redirects.</summary>
/// <param name="Url">Its address, or a <c>data:</c> URI.</param>
/// <param name="AltText">What it shows, for who can't see it; empty when it only decorates.</param>
public sealed record CardImage(string Url, string AltText) : CardElement
{
    /// <summary><c>Auto</c>, <c>Stretch</c>, <c>Small</c>, <c>Medium</c> or <c>Large</c>.</summary>
    public string? Size { get; init; }
}
