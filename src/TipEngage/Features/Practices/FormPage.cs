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
    /// <summary>What is to be said about fields, by their name: what is wrong, and what to do, each a sentence of its own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Remarks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether its draft is there already.</summary>
    public bool IsBegun { get; init; }

    /// <summary>When what it shows was kept; null where nothing of it is.</summary>
    public DateTimeOffset? Kept { get; init; }

    /// <summary>What was ticked on the last step and waits until it is shown again; null for nothing.</summary>
    public KeptTicks? Ticks { get; init; }

    /// <summary>What its person needs to know of the practice while they fill in this step: what it updates, what reviewers ask for.</summary>
    public IReadOnlyList<CardElement> About { get; init; } = [];

    /// <summary>What is shown above everything else.</summary>
    public IReadOnlyList<CardElement> Notice { get; init; } = [];

    /// <summary>The wordings that the person may leave as they are, by field; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the other steps can be chosen: where there are many, or where all of them were filled in before.</summary>
    public bool MayChooseStep { get; init; }

    /// <summary>Whether what is above everything else leads to help in a country.</summary>
    public bool MayAskHelp { get; init; }

    /// <summary>Whether there is a safe wording to take over.</summary>
    public bool MayMask { get; init; }
}
