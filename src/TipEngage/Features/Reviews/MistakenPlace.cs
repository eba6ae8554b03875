using TipEngage.Data;

namespace TipEngage.Features.Reviews;

/// <summary>A place that a coordinator named before and may have named by mistake.</summary>
/// <param name="Of">All places of that coordinator.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Index">Which of their earlier ones, from 0.</param>
/// <param name="Place">The place.</param>
internal sealed record MistakenPlace(PersonPlace Of, string Name, int Index, EarlierPlace Place)
{
    /// <summary>Whose it is.</summary>
    public string PersonId => Of.PersonId;

    /// <summary>When they last named another, in milliseconds.</summary>
    public long Seen => Of.ChangedAt?.ToUnixTimeMilliseconds() ?? 0;
}
