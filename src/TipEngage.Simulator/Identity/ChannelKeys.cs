using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TipEngage.Simulator.Identity;

/// <summary>The keys behind the channel's tokens: the good one, which can be rotated, and those that faults need.</summary>
internal sealed class ChannelKeys
{
    private static readonly Lazy<RSA> First = NewKey();
    private static readonly Lazy<RSA> NotEndorsed = NewKey();
    private static readonly Lazy<RSA> OtherChannelKey = NewKey();
    private static readonly Lazy<RSA> StrangerKey = NewKey();

    private volatile SigningKey[] published;

    public ChannelKeys() => published = [Good(First.Value), Unendorsed, OtherChannel];

    public SigningKey Current => published[0];

    public SigningKey Unendorsed { get; } = new(NewId(), NotEndorsed.Value, null);

    public SigningKey OtherChannel { get; } = new(NewId(), OtherChannelKey.Value, ["webchat", "directline"]);

    /// <summary>A key that was never published.</summary>
    public SigningKey Stranger { get; } = new(NewId(), StrangerKey.Value, ["msteams"]);

    public void Rotate(bool keepOld)
    {
        var old = published;
        SigningKey[] rest = keepOld ? old : [Unendorsed, OtherChannel];
        published = [Good(RSA.Create(2048)), .. rest];
    }

    public JsonObject ToJsonWebKeySet() => new()
    {
        ["keys"] = new JsonArray([.. published.Select(key => key.ToJsonWebKey())])
    };

    private static SigningKey Good(RSA key) => new(NewId(), key, ["acompli", "msteams", "skype"]);

    private static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    private static Lazy<RSA> NewKey() => new(() => RSA.Create(2048));
}
