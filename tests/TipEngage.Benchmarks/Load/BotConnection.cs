using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace TipEngage.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection to a bot: as little client as the load core can pay for.</summary>
internal sealed class BotConnection : IDisposable
{
    private const int StatusAt = 9;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[16 * 1024];

    public async Task OpenAsync(Uri address, CancellationToken cancellationToken) =>
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port), cancellationToken);

    /// <summary>Sends a whole request and waits for the whole answer.</summary>
    /// <returns>The answer's HTTP status.</returns>
    public async ValueTask<int> PostAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await socket.SendAsync(request, SocketFlags.None, cancellationToken);

        var received = 0;

        while (!IsWhole(buffer.AsSpan(0, received)))
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(received), SocketFlags.None, cancellationToken);
            if (read == 0) throw new BenchmarkException("The bot closed a connection in the middle of the load.");

            received += read;
        }

        return Utf8Parser.TryParse(buffer.AsSpan(StatusAt), out int status, out _) ? status : 0;
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0) return false;

        var head = answer[..headEnd];
        var body = answer[(headEnd + 4)..];

        return ContentLength(head) is { } length ? body.Length >= length : body.EndsWith("0\r\n\r\n"u8);
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);

        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) ? length : null;
    }
}
