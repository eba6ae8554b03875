using TipEngage.Data;

namespace TipEngage.Features.Reviews;

/// <summary>A place that a coordinator named before and may have named by mistake.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Index">Which of their earlier ones, from 0.</param>
/// <param name="Place">The place.</param>
/// <param name="Seen">When they last named another, in milliseconds.</param>
internal sealed record MistakenPlace(string PersonId, string Name, int Index, EarlierPlace Place, long Seen);
