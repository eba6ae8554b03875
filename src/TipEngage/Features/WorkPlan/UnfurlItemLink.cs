using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Features.WorkPlan;

/// <summary>Shows the item that a pasted link names. The link is read, never followed.</summary>
internal sealed class UnfurlItemLink(PlanViews views, IOptions<PublicUrlOptions> links) : IInvoke<LinkQuery, MessagingExtensionAnswer>
{
    private const string Folder = "items";

    private const string PlanParameter = "plan";

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, LinkQuery value, CancellationToken cancellationToken) =>
        ItemOf(value.Url) is var (plan, id) && await views.PublicAsync(plan, cancellationToken) is { } view && view.Plan.Find(id) is { } item
            ? OfferItems.Answer([OfferItems.Result(view, item, links.Value)])
            : OfferItems.Empty;

    /// <summary>
    /// The last part of an address of ours under <c>/items/</c>, and the plan where it names one: a stranger's page must not
    /// look as if it were the plan.
    /// </summary>
    private (string? Plan, string Item)? ItemOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link)
        && link.Scheme is "https" or "http"
        && links.Value.IsOurs(link)
        && link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., Folder, var id]
            ? (QueryHelpers.ParseQuery(link.Query).GetValueOrDefault(PlanParameter).FirstOrDefault(), id)
            : null;
}
