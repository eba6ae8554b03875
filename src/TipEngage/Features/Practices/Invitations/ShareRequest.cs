using System.Text.Json;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>What the page asks: a button of the form, or the choices of a list.</summary>
internal sealed record ShareRequest
{
    /// <summary>Most bytes of a request: the whole form is a fifth of it.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Verb of the button; null begins.</summary>
    public string? Verb { get; init; }

    /// <summary>What the button carries, with the inputs.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Language of the page.</summary>
    public string? Lang { get; init; }

    /// <summary>Name of a list.</summary>
    public string? Dataset { get; init; }

    /// <summary>What was typed to search it.</summary>
    public string? QueryText { get; init; }

    /// <returns>Null for what is no such request.</returns>
    public static ShareRequest? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ShareJson.Default.ShareRequest);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
