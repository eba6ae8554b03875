using TipEngage.Safeguarding.Forms;

namespace TipEngage.Practices.Form;

/// <summary>One field of the form.</summary>
/// <param name="Name">Its name, in what is kept and in the cards: never renamed.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Need">When it must be.</param>
internal sealed record PracticeField(string Name, FieldKind Kind, FieldNeed Need)
{
    /// <summary>What screening takes its words for.</summary>
    public FieldNature Nature { get; init; } = Kind switch
    {
        FieldKind.Link or FieldKind.Links => FieldNature.Link,
        FieldKind.Names => FieldNature.OtherNames,
        _ => FieldNature.FreeText,
    };

    /// <summary>Most characters, as the clients count them (UTF-16): of each line where there are several names or addresses.</summary>
    public int MaxLength { get; init; }

    /// <summary>Most characters of all its lines.</summary>
    public int Longest => Kind is FieldKind.Links or FieldKind.Names ? (MaxLength + 2) * Most : MaxLength;

    /// <summary>Most picks, or most lines.</summary>
    public int Most { get; init; } = 1;

    /// <summary>What can be picked; null for what is written.</summary>
    public ChoiceList? Choices { get; init; }

    /// <summary>Another field and the value of it with which this one must be filled in too; null for none.</summary>
    public (string Field, string Value)? NeededWith { get; init; }

    /// <summary>What it holds at first; null for nothing. No tick has one, and nothing that its person declares.</summary>
    public string? Preset { get; init; }

    /// <summary>What it says where its person picked nothing; null where that says nothing.</summary>
    public string? WhenEmpty { get; init; }

    /// <summary>Whether people write in it freely.</summary>
    public bool IsWritten => Kind is FieldKind.Line or FieldKind.Text or FieldKind.Names or FieldKind.Link or FieldKind.Links;

    public bool IsNeededFor(FormLevel level) => WhenEmpty is null && (Need is FieldNeed.Always || (Need is FieldNeed.Full && level is FormLevel.Full));
}
