using TipEngage.Teams.Activities;

namespace TipEngage.Screens;

/// <summary>Knows the links to one kind of things that the service has pages of.</summary>
internal interface ILinkPreview
{
    /// <summary>The card of the thing with its preview; null where the link leads to none, or to one that not everybody may see.</summary>
    /// <param name="link">An address of ours.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Attachment?> FindAsync(Uri link, CancellationToken cancellationToken);

    /// <summary>What is said in place of a card, where the link may lead to what not everybody may see; null for nothing.</summary>
    string? WhyNone(Uri link) => null;
}
