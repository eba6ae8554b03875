using System.Net;

namespace TipEngage.Teams.Connector;

/// <summary>What a call says, which knows whether any of it was given to a connection: before that, Teams can't have taken it.</summary>
internal sealed class ConnectorBody : ByteArrayContent
{
    private const string Json = "application/json; charset=utf-8";

    private volatile bool hasBegun;

    public ConnectorBody(byte[] body) : base(body) => Headers.TryAddWithoutValidation("Content-Type", Json);

    public bool HasBegun => hasBegun;

    /// <summary>The other form of it leads here, for whatever is derived.</summary>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        hasBegun = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
