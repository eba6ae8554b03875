using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace TipEngage.Teams.Routing;

/// <summary>Reads the body of a request, up to a limit.</summary>
internal static class BodyReader
{
    public const int Limit = 1024 * 1024;

    /// <returns>The body; null when it is over the limit.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
