using Microsoft.Extensions.Options;
using TipEngage.Hosting;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Keeps each address that opens invitations to its share, and tells it when to come again.</summary>
internal sealed class ShareLimits(IOptions<InvitationOptions> options) : IDisposable
{
    private readonly AddressLimits limits = new(options.Value.Burst, options.Value.PerSecond);

    /// <returns>Whether the request is one too many; then the answer says when to come again.</returns>
    public bool MustWait(HttpContext context) => limits.MustWait(context);

    public void Dispose() => limits.Dispose();
}
