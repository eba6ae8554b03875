using TipEngage.Practices.Form;

namespace TipEngage.Practices;

/// <summary>What a person filled in, checked and screened, on its way to be kept.</summary>
/// <param name="Practice">Id of the draft: made with the first card, so that pressing twice begins one.</param>
/// <param name="Level">How much is told.</param>
/// <param name="Next">The step that comes next.</param>
/// <param name="Values">The fields with their values; null takes a value away.</param>
internal sealed record FilledStep(Guid Practice, FormLevel Level, string Next, IReadOnlyDictionary<string, string?> Values)
{
    public required Door Door { get; init; }

    /// <summary>Language in which the person is told about it.</summary>
    public required string Tongue { get; init; }

    /// <summary>Whether the draft was there before: where it is gone since, nothing is kept.</summary>
    public bool IsBegun { get; init; }

    /// <summary>Whether its person may begin something new; an update is of what is theirs already.</summary>
    public bool MayBegin { get; init; } = true;

    /// <summary>When what it was filled in on was kept: what is deleted since by a purge does not come back. Null where it was filled in on nothing.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>Id of the practice whose text a draft begun with this takes over; null for none.</summary>
    public Guid? From { get; init; }

    /// <summary>Number of the published practice that a draft begun with this is to update; null for none.</summary>
    public int? UpdateOf { get; init; }
}
