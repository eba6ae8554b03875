using TipEngage.Practices.Invitations;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>The invitations that a coordinator looks at.</summary>
/// <param name="Open">Those that let somebody in, the latest first.</param>
/// <param name="Closed">Those that let nobody new in any more.</param>
/// <param name="Now">When they are looked at.</param>
internal sealed record ListedInvitations(IReadOnlyList<Invitation> Open, IReadOnlyList<Invitation> Closed, DateTimeOffset Now);
