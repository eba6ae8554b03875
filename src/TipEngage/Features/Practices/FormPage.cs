using TipEngage.Practices.Form;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>One step of the form as it is shown.</summary>
/// <param name="Practice">Id of the draft.</param>
/// <param name="Level">How much is told.</param>
/// <param name="Step">The step.</param>
/// <param name="Values">What the fields hold.</param>
internal sealed record FormPage(Guid Practice, FormLevel Level, FormStep Step, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What is to be said about fields, by their name: what is wrong, and what to do.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>What is shown above everything else.</summary>
    public IReadOnlyList<CardElement> Notice { get; init; } = [];

    /// <summary>Whether the person may leave the marked wording as it is.</summary>
    public bool MayKeep { get; init; }

    /// <summary>Whether there is a safe wording to take over.</summary>
    public bool MayMask { get; init; }
}
