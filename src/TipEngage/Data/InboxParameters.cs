using System.Data.Common;
using System.Runtime.InteropServices;
using TipEngage.Teams.Routing;

namespace TipEngage.Data;

/// <summary>Fills and reads the positions of the inbox's statements.</summary>
internal static class InboxParameters
{
    public static void Set(this DbCommand command, int index, object? value) =>
        command.Parameters[index].Value = value ?? DBNull.Value;

    public static void SetKey(this DbCommand command, int first, ActivityKey key)
    {
        command.Parameters[first].Value = key.ActivityId;
        command.Parameters[first + 1].Value = key.ConversationId;
        command.Parameters[first + 2].Value = key.Type;
    }

    /// <summary>Sets bytes without copying them where they fill their array; nothing where there are none.</summary>
    public static void SetBytes(this DbCommand command, int index, ReadOnlyMemory<byte>? bytes) =>
        command.Parameters[index].Value = bytes is { Length: > 0 } some ? ArrayOf(some) : DBNull.Value;

    public static ActivityKey GetKey(this DbDataReader reader) =>
        new(ConversationId: reader.GetString(1), ActivityId: reader.GetString(0), Type: reader.GetString(2));

    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length
            ? array
            : bytes.ToArray();
}
