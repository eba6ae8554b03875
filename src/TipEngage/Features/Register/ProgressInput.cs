using TipEngage.Register;

namespace TipEngage.Features.Register;

/// <summary>What was filled in about the progress of an item.</summary>
internal sealed record ProgressInput(
    string? State = null, string? Note = null, string? Source = null, string? Reporter = null, string? Date = null, string? Tlp = null)
{
    /// <summary>What is recorded now, as the form shows it first.</summary>
    public static ProgressInput Of(RegisterEntry? entry) => entry is null ? new() : new(
        entry.Value(RegisterFields.State), entry.Value(RegisterFields.Note), entry.Value(RegisterFields.Source),
        entry.Value(RegisterFields.Reporter), entry.Value(RegisterFields.Date), entry.Value(RegisterFields.Tlp));

    /// <summary>What was said counts; of what was recorded before, only that stays which still fits the new state.</summary>
    public ProgressInput Over(RegisterEntry? entry) => Of(entry) is var before && (State is null || State == before.State)
        ? before with { State = State ?? before.State, Note = Note ?? before.Note, Source = Source ?? before.Source, Date = Date ?? before.Date }
        : before with { State = State, Note = Note, Source = Source, Date = Date };

    /// <summary>As fields of the register; what is empty is taken away.</summary>
    public IReadOnlyDictionary<string, string?> Fields => new Dictionary<string, string?>
    {
        [RegisterFields.State] = Blank(State),
        [RegisterFields.Note] = Blank(Note),
        [RegisterFields.Source] = Blank(Source),
        [RegisterFields.Reporter] = Blank(Reporter),
        [RegisterFields.Date] = Blank(Date),
        [RegisterFields.Tlp] = Blank(Tlp),
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
