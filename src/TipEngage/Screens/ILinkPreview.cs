using TipEngage.Teams.Activities;

namespace TipEngage.Screens;

/// <summary>Knows the links to one kind of things that the service has pages of.</summary>
internal interface ILinkPreview
{
    /// <summary>The card of the thing with its preview; null where the link leads to none, or to one that not everybody may see.</summary>
    /// <param name="link">An address of ours.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Attachment?> FindAsync(Uri link, CancellationToken cancellationToken);
}
