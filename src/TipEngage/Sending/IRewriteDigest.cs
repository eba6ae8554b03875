using TipEngage.Data;
using TipEngage.Teams.Routing;

namespace TipEngage.Sending;

/// <summary>Writes a digest that was sent again, in its place, by what is known now.</summary>
internal interface IRewriteDigest
{
    /// <returns>Whether it stands there now; false where it is gone or Teams did not take it.</returns>
    Task<bool> TryAsync(Turn turn, DigestDelivery sent, CancellationToken cancellationToken);
}
