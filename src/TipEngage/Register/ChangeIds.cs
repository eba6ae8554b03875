using System.Buffers.Binary;

namespace TipEngage.Register;

/// <summary>Ids of changes. Those that are recorded together differ in their first four bytes alone, so that one tells the others.</summary>
internal static class ChangeIds
{
    /// <summary>So many are recorded together at most.</summary>
    public const int MostTogether = 60;

    private const int OwnBytes = 4, AllBytes = 16;

    /// <summary>Ids for some changes that are recorded together.</summary>
    public static IEnumerable<Guid> Together()
    {
        var shared = Guid.NewGuid().ToByteArray();
        for (var number = BinaryPrimitives.ReadUInt32LittleEndian(shared); ; number++)
        {
            var id = shared.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(id, number);
            yield return new(id);
        }
    }

    public static bool AreTogether(Guid one, Guid other)
    {
        Span<byte> bytes = stackalloc byte[2 * AllBytes];
        one.TryWriteBytes(bytes);
        other.TryWriteBytes(bytes[AllBytes..]);
        return bytes[OwnBytes..AllBytes].SequenceEqual(bytes[(AllBytes + OwnBytes)..]);
    }
}
