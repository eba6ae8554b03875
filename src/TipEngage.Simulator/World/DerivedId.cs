using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TipEngage.Simulator.World;

/// <summary>Ids in the forms of Teams, always the same for the same name, so that what the bot stored outlives a restart.</summary>
internal static class DerivedId
{
    public static string User(string name) => $"29:1{Opaque("user", name)}";

    public static string PersonalChat(string name) => $"a:1{Opaque("chat", name)}{Opaque("chat-tail", name)[..40]}";

    public static string GroupChat(string name) => $"19:{Hex("group", name)}@thread.v2";

    public static string Team(string name) => $"19:{Opaque("team", name)[..43]}1@thread.tacv2";

    public static string Channel(string name) => $"19:{Hex("channel", name)}@thread.tacv2";

    public static string Object(string name) => new Guid(Hash("object", name).AsSpan(0, 16)).ToString();

    private static string Opaque(string kind, string name) => Base64Url.EncodeToString(Hash(kind, name));

    private static string Hex(string kind, string name) => Convert.ToHexStringLower(Hash(kind, name).AsSpan(0, 16));

    private static byte[] Hash(string kind, string name) => SHA512.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}"));
}
