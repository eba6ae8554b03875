using TipEngage.Data;

namespace TipEngage.Features.Following;

/// <summary>What one follower is owed, claimed by this process for some minutes.</summary>
/// <param name="Claim">Proves that it is still claimed by this process.</param>
/// <param name="Follower">Who is owed.</param>
/// <param name="Notices">The changes that were not told yet.</param>
/// <param name="Follows">What is followed now.</param>
internal sealed record OwedWord(Guid Claim, Follower Follower, IReadOnlyList<FollowNotice> Notices, IReadOnlyList<Follow> Follows)
{
    public FollowerKey Key => new(Follower.TenantId, Follower.FollowerId);
}
