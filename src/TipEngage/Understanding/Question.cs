using TipEngage.Parties;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>A sentence taken apart, with all that its meaning depends on.</summary>
internal sealed record Question
{
    public required Meaning Meaning { get; init; }

    /// <summary>What is left of the words when ids, years and references are taken out.</summary>
    public required Reading Reading { get; init; }

    /// <summary>What was typed, in its own letters.</summary>
    public required string Typed { get; init; }

    /// <summary>The same in its comparable form, where no word was corrected.</summary>
    public string Plain => field ??= PlainWords.Of(Typed);

    /// <summary>The countries and organisations that it names; found when they are asked for.</summary>
    public IReadOnlyList<PartyMention> Parties => field ??= PartyNames.Find(Typed);

    /// <summary>Bits of the language that it is in, and of English; all where nothing tells.</summary>
    public required int Languages { get; init; }

    /// <summary>Items that are named, as <see cref="ItemReferences"/> gives them.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Which theme is named by its place, counted from one, or -1 for the last; null for none.</summary>
    public required int? ThemePlace { get; init; }

    /// <summary>The same of an item.</summary>
    public required int? ItemPlace { get; init; }

    /// <summary>Number of a practice, such as <c>PP-0042</c>; null for none.</summary>
    public required string? Reference { get; init; }

    /// <summary>The year that is named; null for none.</summary>
    public required int? Year { get; init; }

    /// <summary>Digits in the place of a year that are none; null where there are none.</summary>
    public required string? NoYear { get; init; }

    /// <summary>Whether the first and last year of the plan are named: the window of some items, and part of the plan's name.</summary>
    public required bool NamesPeriod { get; init; }

    public required Plan Plan { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What was said before.</summary>
    public required Remembered Before { get; init; }

    /// <summary>Whether a coordinator asks.</summary>
    public required bool IsCoordinator { get; init; }

    public bool Has(Concept concept) => Meaning.Has(concept);

    public bool HasAny(params ReadOnlySpan<Concept> concepts) => Meaning.HasAny(concepts);

    public bool HasTopic(string topic) => Meaning.Topics.Contains(topic);
}
