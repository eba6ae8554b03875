using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What screening left of a step.</summary>
/// <param name="Values">What may be kept.</param>
/// <param name="Shown">What is on the screen again where the step is not done.</param>
internal sealed record ScreenedFields(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Shown)
{
    /// <summary>What is said about fields: the reason, and what to write instead.</summary>
    public IReadOnlyList<(string Field, string Remark)> Remarks { get; init; } = [];

    /// <summary>Where help is, where somebody seems to be in danger.</summary>
    public IReadOnlyList<CardElement> Notice { get; init; } = [];

    public bool MayKeep { get; init; }

    public bool MayMask { get; init; }

    public bool IsAnythingStopped => Remarks.Count > 0;

    /// <summary>Whether what was typed into a field is not kept, at least not yet.</summary>
    public bool IsStopped(string field) => Remarks.Any(one => one.Field == field);
}
