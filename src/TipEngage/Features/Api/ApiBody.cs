using System.Text.Json;
using TipEngage.Resources;

namespace TipEngage.Features.Api;

/// <summary>Reads the body of a write: the fields of a statement, all of them, as one JSON object of texts.</summary>
internal static class ApiBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int Largest = 16 * 1024;

    public static async Task<(IReadOnlyDictionary<string, string?> Fields, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return Bad(StatusCodes.Status415UnsupportedMediaType, Strings.Api_NotJson);
        if (await BytesAsync(request, cancellationToken) is not { } bytes)
            return Bad(StatusCodes.Status413PayloadTooLarge, Sentence.Of(Strings.Api_TooLarge, Largest / 1024));

        return TryRead(bytes, out var fields) ? (fields, null) : Bad(StatusCodes.Status400BadRequest, Strings.Api_NotJson);
    }

    private static (IReadOnlyDictionary<string, string?>, IResult?) Bad(int status, string sentence) =>
        (new Dictionary<string, string?>(), ApiProblem.Of(status, sentence));

    /// <returns>Null where there are more than allowed.</returns>
    private static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
            return null;

        var buffer = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > Largest ? null : buffer[..length];
    }

    private static bool TryRead(byte[] bytes, out Dictionary<string, string?> fields)
    {
        fields = new(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = 2 });
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
                return false;
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null) || !fields.TryAdd(member.Name, member.Value.GetString()))
                    return false;
            }

            return true;
        }
        // A lone surrogate inside a string is the second.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
