using TipEngage.Data;
using TipEngage.Features.Digests.Runs;
using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Settings;

/// <summary>How the digest of a conversation is set.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">IANA name of the time zone.</param>
/// <param name="Language">BCP 47 name of its language.</param>
internal sealed record DigestSettings(DayOfWeek Day, TimeOnly Time, string Zone, string Language)
{
    /// <summary>On this day all members work.</summary>
    public const DayOfWeek UsualDay = DayOfWeek.Monday;

    public const string UsualZone = "Etc/UTC";

    public static TimeOnly UsualTime { get; } = new(9, 0);

    /// <summary>The blocks that it holds; none for all.</summary>
    public IReadOnlySet<DigestBlock> Blocks { get; init; } = new HashSet<DigestBlock>();

    /// <summary>Keys of the plan's themes that it tells of; none for all.</summary>
    public IReadOnlySet<string> Themes { get; init; } = new HashSet<string>();

    /// <summary>How far what it holds may be shared at most.</summary>
    public Tlp Tlp { get; init; } = Tlp.Clear;

    /// <summary>Whether it comes in a week without changes too.</summary>
    public bool Always { get; init; }

    /// <summary>Whether this host knows its zone; where it does not, no digest comes and days are shown by UTC.</summary>
    public bool HasKnownZone => ReaderZone.Find(Zone) is not null;

    public DigestSchedule Schedule => new(Day, Time, ReaderZone.Find(Zone) ?? TimeZoneInfo.Utc);

    public bool Holds(DigestBlock block) => Blocks.Count == 0 || Blocks.Contains(block);

    /// <summary>Whether it tells of things of some themes; of those of none it always does.</summary>
    public bool Tells(params IEnumerable<string?> themes) => Themes.Count == 0 || (themes.OfType<string>().ToArray() is var named && (named is [] || named.Any(Themes.Contains)));

    public static DigestSettings Of(DigestRow row) => new((DayOfWeek)row.Day, TimeOnly.MinValue.AddMinutes(row.Minute), row.Zone, row.Language)
    {
        Blocks = ReadBlocks(row.Blocks.Split(' ')),
        Themes = row.Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(),
        Tlp = (Tlp)row.Tlp,
        Always = row.Always,
    };

    /// <summary>The blocks of some names; unknown ones are left out.</summary>
    public static IReadOnlySet<DigestBlock> ReadBlocks(IReadOnlyCollection<string> names) =>
        Enum.GetValues<DigestBlock>().Where(block => names.Contains($"{block}")).ToHashSet();

    public void Write(DigestRow row)
    {
        (row.Day, row.Minute, row.Zone, row.Language) = ((int)Day, (Time.Hour * 60) + Time.Minute, Zone, Language);
        (row.Blocks, row.Themes, row.Tlp, row.Always) = (string.Join(' ', Blocks.Order()), string.Join(' ', Themes.Order(StringComparer.Ordinal)), (int)Tlp, Always);
    }
}
