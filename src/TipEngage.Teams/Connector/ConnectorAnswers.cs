using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Teams.Connector;

/// <summary>Reads what the connector answers: JSON as a rule, but also nothing, HTML, and two forms of error.</summary>
internal static class ConnectorAnswers
{
    private const int MostOfAnError = 64 * 1024;
    private const int MostOfAnId = 16 * 1024;
    private const int LongestCode = 64;

    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.");

    /// <summary>Reads <c>{"id": …}</c>; null when the answer has none.</summary>
    public static async ValueTask<string?> ReadIdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostOfAnId);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await FillAsync(body, buffer, cancellationToken);

            return FindId(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads an answer of a known shape; null when it has another.</summary>
    public static async ValueTask<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);

            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Makes the exception for an answer that is no success.</summary>
    public static async ValueTask<ConnectorException> ReadErrorAsync(
        ConnectorOperation operation, HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostOfAnError);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await FillAsync(body, buffer, cancellationToken);

            return Describe(operation, response, FindCode(buffer.AsMemory(0, length)), now);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes the exception for an answer with this status and headers.</summary>
    public static ConnectorException Describe(ConnectorOperation operation, HttpResponseMessage response, string? code, DateTimeOffset now) =>
        new(operation.Name, response.StatusCode, code)
        {
            RetryAfter = ReadRetryAfter(response.Headers.RetryAfter, now),
            CorrelationVector = response.Headers.TryGetValues("MS-CV", out var values) ? values.FirstOrDefault() : null,
        };

    private static TimeSpan? ReadRetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async ValueTask<int> FillAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await body.ReadAsync(buffer[length..], cancellationToken)) > 0)
            length += read;

        return length;
    }

    private static string? FindId(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
                return null;

            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId)
                    return reader.TokenType is JsonTokenType.String && reader.GetString() is { Length: > 0 } id ? id : null;

                reader.Skip();
            }
        }
        // A lone surrogate inside a string is not reported as a JsonException.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
        }

        return null;
    }

    private static string? FindCode(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;

            return Member(root, "error") is { ValueKind: JsonValueKind.Object } error
                ? Code(Member(error, "code"))
                : SubCode(Member(root, "message")) ?? Code(Member(root, "errorCode")) ?? Code(Member(root, "code"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The Teams backend writes its message as a string that holds JSON.</summary>
    private static string? SubCode(JsonElement message)
    {
        if (message.ValueKind is not JsonValueKind.String || message.GetString() is not ['{', ..] text)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);

            return Code(Member(document.RootElement, "subCode"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A code goes into messages and logs, so what does not look like one is left out.</summary>
    private static string? Code(JsonElement element)
    {
        var code = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };

        return code is { Length: > 0 and <= LongestCode } && !code.AsSpan().ContainsAnyExcept(CodeCharacters) ? code : null;
    }
}
