using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Following;

/// <summary>What changed in one plan since a follower was last told.</summary>
/// <param name="View">The plan.</param>
/// <param name="Changes">The changes that the follower may see, the earliest first.</param>
internal sealed record News(PlanView View, IReadOnlyList<RegisterChange> Changes);
