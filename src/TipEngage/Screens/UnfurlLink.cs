using Microsoft.Extensions.Options;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Screens;

/// <summary>Shows what a pasted link names. The link is read, never followed; everybody in the conversation sees the card, so it holds what everybody may see.</summary>
internal sealed class UnfurlLink(IEnumerable<ILinkPreview> previews, IOptions<PublicUrlOptions> links) : IInvoke<LinkQuery, MessagingExtensionAnswer>
{
    /// <summary>No result, which Teams shows as none.</summary>
    public static MessagingExtensionAnswer Empty { get; } = new() { ComposeExtension = new() { AttachmentLayout = "list", Attachments = [] } };

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, LinkQuery value, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(value.Url, UriKind.Absolute, out var link) || link.Scheme is not ("https" or "http") || !links.Value.IsOurs(link))
            return Empty;

        foreach (var preview in previews)
        {
            if (await preview.FindAsync(link, cancellationToken) is { } card)
                return Empty with { ComposeExtension = Empty.ComposeExtension! with { Attachments = [card] } };
        }

        return previews.Select(preview => preview.WhyNone(link)).FirstOrDefault(why => why is not null) is { } said ? MessagingExtensionAnswer.Say(said) : Empty;
    }
}
