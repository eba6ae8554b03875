using System.Collections.Frozen;

namespace TipEngage.Register;

/// <summary>All that the register says of one plan at one moment, whoever may see it.</summary>
internal sealed class PlanRegister
{
    private readonly FrozenDictionary<EntryKey, RegisterEntry> entries;
    private readonly Lazy<ILookup<(RegisterKind, string?), RegisterEntry>> byItem;

    public PlanRegister(long position, IEnumerable<RegisterEntry> entries)
    {
        Position = position;
        this.entries = entries.ToFrozenDictionary(entry => entry.Key);
        byItem = new(() => this.entries.Values.OrderBy(entry => entry.Key.Subject, StringComparer.Ordinal).ToLookup(entry => (entry.Key.Kind, entry.Item)));
    }

    public static PlanRegister Empty { get; } = new(0, []);

    /// <summary>In the place of one that could not be read yet.</summary>
    public static PlanRegister Away { get; } = new(0, []);

    /// <summary>Position of the last change that it knows.</summary>
    public long Position { get; }

    public IEnumerable<RegisterEntry> All => entries.Values;

    public RegisterEntry? Find(EntryKey key) => entries.GetValueOrDefault(key);

    public IEnumerable<RegisterEntry> Of(RegisterKind kind, string? item) => byItem.Value[(kind, item)];

    /// <summary>The same after some entries have changed.</summary>
    public PlanRegister With(IReadOnlyList<RegisterEntry> changed)
    {
        var next = entries.ToDictionary();
        foreach (var entry in changed)
        {
            if (next.GetValueOrDefault(entry.Key) is not { } present || present.Position < entry.Position)
                next[entry.Key] = entry;
        }

        return new(next.Values.Select(entry => entry.Position).Append(Position).Max(), next.Values);
    }
}
