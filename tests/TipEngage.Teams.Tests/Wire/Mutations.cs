using System.Text;
using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Wire;

/// <summary>Spoils bodies, the same way for the same seed.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1e999", "99999999999999999999999999", "0.1", "\"\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "[]", "{}", "[null]", "{\"\":null}",
        "{\"verb\":\"\\ud800\"}", "{\"\\ud800\":1}", "{\"verb\":\"tests.rate\"}", "[[[]]]", "\"0001-01-01T00:00:00Z\"", "\"9999-99-99\"", "\"\\u202e\"", "NaN", "'x'", "{,}",
    ];

    private readonly Random random = new(seed);

    public byte[] Spoil(JsonObject body)
    {
        var bytes = Encoding.UTF8.GetBytes(random.Next(3) is 0 ? Replace(body) : body.ToJsonString());
        for (var i = random.Next(4); i > 0; i--)
            bytes = Spoil(bytes);
        return bytes;
    }

    private byte[] Spoil(byte[] bytes) => bytes.Length is 0 ? bytes : random.Next(9) switch
    {
        0 => Flip(bytes),
        1 => bytes[..random.Next(bytes.Length)],
        2 => Insert(bytes, Encoding.UTF8.GetBytes(Pick(Odd))),
        3 => Insert(bytes, [(byte)random.Next(0x80, 0x100)]),
        4 => Insert(bytes, Encoding.UTF8.GetBytes("\"type\":\"" + Pick(["message", "invoke", "x"]) + "\",")),
        5 => Insert(bytes, Encoding.UTF8.GetBytes(new string(Pick(["[", "{", "\"", "}"])[0], random.Next(1, 400)))),
        6 => Insert(bytes, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200))),
        7 => Insert(bytes, Encoding.UTF8.GetBytes(new string('x', random.Next(1, 20_000)))),
        _ => Cut(bytes),
    };

    private byte[] Flip(byte[] bytes)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Cut(byte[] bytes)
    {
        var from = random.Next(bytes.Length);
        return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + random.Next(1, 40))..]];
    }

    private byte[] Insert(byte[] bytes, byte[] inserted)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. inserted, .. bytes[at..]];
    }

    /// <summary>Puts something else in place of one value, wherever it is.</summary>
    private string Replace(JsonObject body)
    {
        var places = Places(body).ToList();
        var place = Pick(places);
        var mark = $"@{random.Next()}@";
        switch (place.Parent)
        {
            case JsonObject thing:
                thing[place.GetPropertyName()] = mark;
                break;
            case JsonArray list:
                list[place.GetElementIndex()] = mark;
                break;
        }

        return body.ToJsonString().Replace($"\"{mark}\"", Pick(Odd), StringComparison.Ordinal);
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var inside = node switch
        {
            JsonObject thing => thing.Select(member => member.Value),
            JsonArray list => list,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        return inside.OfType<JsonNode>().SelectMany(part => Places(part).Prepend(part));
    }
}
